package org.provindex.reading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provindex.reading.table.TestTables.read;
import static org.provindex.reading.table.Zips.number;
import static org.provindex.reading.table.Zips.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provindex.reading.table.TestTables.Read;
import org.provindex.reading.table.file.UnreadableTableException;

/** File formats with what they hide, and files that are none. */
class FormatTest {
    private static final String HEADER =
            "<row r='1'>"
                    + text("A1", "地区")
                    + text("B1", "产量(吨)")
                    + text("D1", "比重(%)")
                    + "</row><row r='2'>"
                    + "<c r='B2' s='2'><v>43831</v></c><c r='C2' s='2'><v>44197</v></c><c r='D2' s='2'><v>44197</v></c></row>";

    private static Read xlsx(String rows, String behind) {
        return read("t.xlsx", Zips.xlsx(rows, behind), Mapping.NONE);
    }

    @Test
    void xlsxWithMergedHeadingsDatesPercentagesAndFormulas() {
        Read read =
                xlsx(
                        HEADER
                                + "<row r='3'>"
                                + text("A3", "山西")
                                + number("B3", "2.2999999999999998")
                                + "<c r='C3'><f>B3*2</f><v>4.6</v></c><c r='D3' s='1'><v>0.125</v></c></row>"
                                + "<row r='4'>"
                                + text("A4", "安徽")
                                + text("B4", "1,234")
                                + "<c r='C4' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='XFD4'/></row>",
                        "<mergeCells count='1'><mergeCell ref='B1:C1'/></mergeCells>");

        assertThat(read.lines())
                .containsExactly(
                        "CN-SX 产量 2020 2.3 tonne",
                        "CN-SX 产量 2021 4.6 tonne",
                        "CN-SX 比重 2021 12.5 percent",
                        "CN-AH 产量 2020 1234 tonne");
        assertThat(read.said()).contains("C4").contains("#DIV/0!");
        assertThat(read.cells().get(0).sheet()).isEqualTo("Data");
    }

    @Test
    void aMillionEmptyRowsAreNone() {
        StringBuilder rows = new StringBuilder(HEADER);
        rows.append("<row r='3'>")
                .append(text("A3", "山西"))
                .append(number("B3", "1"))
                .append("</row>");
        for (int row = 4; row < 100_000; row++) rows.append("<row r='").append(row).append("'/>");

        Read read = xlsx(rows.toString(), "");

        assertThat(read.lines()).containsExactly("CN-SX 产量 2020 1 tonne");
    }

    @Test
    void ods() {
        Read read =
                read(
                        "t.ods",
                        Zips.ods(
                                "<table:table-row><table:table-cell><text:p>地区</text:p></table:table-cell><table:table-cell table:number-columns-spanned='2'><text:p>产量(吨)</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                                        + "<table:table-row><table:table-cell/><table:table-cell table:number-columns-repeated='1' office:value-type='float' office:value='2020'><text:p>2020</text:p></table:table-cell><table:table-cell office:value-type='float' office:value='2021'><text:p>2021</text:p></table:table-cell></table:table-row>"
                                        + "<table:table-row><table:table-cell><text:p>山西</text:p></table:table-cell><table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='5.5'><text:p>5.5</text:p></table:table-cell></table:table-row>"
                                        + "<table:table-row table:number-rows-repeated='1048573'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"),
                        Mapping.NONE);

        assertThat(read.lines())
                .containsExactly("CN-SX 产量 2020 5.5 tonne", "CN-SX 产量 2021 5.5 tonne");
        assertThat(read.report().format()).isEqualTo("ODS");
    }

    private static byte[] xls(String password) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("Data");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("地区");
            header.createCell(1).setCellValue("产量(吨)");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            Row years = sheet.createRow(1);
            years.createCell(1).setCellValue(2020);
            years.createCell(2).setCellValue(2021);
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("山西省");
            row.createCell(1).setCellValue(5.5);
            row.createCell(2).setCellFormula("B3*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void xlsAlsoUnderTheUsualPassword() throws IOException {
        for (String password : new String[] {"", Decryptor.DEFAULT_PASSWORD}) {
            assertThat(read("t.xls", xls(password), Mapping.NONE).lines())
                    .containsExactly("CN-SX 产量 2020 5.5 tonne", "CN-SX 产量 2021 11 tonne");
        }
    }

    @Test
    void anotherPasswordIsNamedAsTheReason() {
        assertThatThrownBy(() -> read("t.xls", xls("secret"), Mapping.NONE))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("password");
    }

    @Test
    void filesThatAreCutOff() throws IOException {
        byte[] book = Zips.xlsx(HEADER, "");
        byte[] old = xls("");

        assertThatThrownBy(() -> read("t.xlsx", Arrays.copyOf(book, book.length / 2), Mapping.NONE))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read("t.xls", Arrays.copyOf(old, old.length / 2), Mapping.NONE))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 x|PDF",
                "<html><table></table></html>|web page",
                "{\"a\": 1}|no JSON-stat",
                "{\"a\": |no JSON",
                "''|empty"
            })
    void filesOfTheWrongKind(String content, String reason) {
        assertThatThrownBy(() -> read("t.xls", content))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void bytesThatAreNoText() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i % 7);

        assertThatThrownBy(() -> read("t.csv", bytes, Mapping.NONE))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("neither text nor a spreadsheet");
    }

    @Test
    void aCellOfTenMegabytes() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "地区,年份,产量(吨)\n山西,2020,\"%s\"\n"
                                                .formatted("x".repeat(10_000_000))))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("row 2, column C")
                .hasMessageContaining("10,000,000");
    }

    @Test
    void tooManyColumns() {
        assertThatThrownBy(() -> read("x,".repeat(16_384) + "x\n1\n"))
                .isInstanceOf(UnreadableTableException.class);
        // as many as a spreadsheet has are read
        assertThat(read("x,".repeat(16_383) + "x\n" + "1,".repeat(16_383) + "1\n").cells())
                .isEmpty();
    }

    @Test
    void anEncodingThatDoesNotFitIsNamed() {
        Mapping utf8 = MappingDocument.parse("{encoding: UTF-8, sheets: []}");
        byte[] chinese =
                "地区,年份,产量(吨)\n山西,2020,5\n".getBytes(java.nio.charset.Charset.forName("GB18030"));

        assertThatThrownBy(() -> read("t.csv", chinese, utf8))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("no UTF-8");
        assertThatThrownBy(() -> MappingDocument.parse("{sheets: [{sheets: x}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'sheets' is no field of a sheet");
        assertThat(new String(chinese, StandardCharsets.UTF_8)).doesNotContain("山西");
    }
}
