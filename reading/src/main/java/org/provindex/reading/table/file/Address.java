package org.provindex.reading.table.file;

/** Names of cells and columns as spreadsheets write them. */
public final class Address {
    private Address() {}

    /** {@code C12} for column 2 (from 0) of row 12 (from 1). */
    public static String of(int row, int column) {
        return column(column) + row;
    }

    /** {@code AB} for column 27, from 0. */
    public static String column(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    /** The number of a column, from 0, of a name such as {@code AB} or {@code AB12}. */
    public static int columnOf(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(name.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    /** The number of a row, from 1, of a name such as {@code AB12}. */
    public static int rowOf(String name) {
        int row = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= '0' && c <= '9') row = row * 10 + (c - '0');
        }
        return row;
    }
}
