package org.provindex.reading.table;

import java.math.BigDecimal;

/**
 * A figure of a table that is understood.
 *
 * @param sheet name of its sheet, empty in a text file
 * @param cell its address, such as {@code C12}
 * @param area code of the area
 * @param indicator code of the catalogue, or the words of the table where it has none
 * @param period the period's canonical code
 * @param value the value in the base unit
 * @param unit code of the base unit
 * @param status status of SDMX CL_OBS_STATUS, {@code A} for a normal value
 */
public record TableCell(
        String sheet,
        String cell,
        String area,
        String indicator,
        String period,
        BigDecimal value,
        String unit,
        String status) {}
