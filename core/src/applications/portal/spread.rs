//! A page that is laid out as a table holds its real tables inside cells: they are taken out of there.

use super::columns::header_at;
use super::grid::{Cell, Row};
use super::number::number_in;
use super::told::{Kind, Mapping};

/// Each cell that holds a whole table with its header becomes that table's rows. A history under a list row stays
/// where it is: that is the row expander (000-10).
pub(super) fn spread(rows: Vec<Row>, mapping: &Mapping) -> Vec<Row> {
    let mut spread: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        match inner_table(&row, mapping) {
            Some((kind, inner)) if kind != Kind::History || !spread.last().is_some_and(is_numbered) => {
                spread.extend(inner);
            }
            _ => spread.push(row),
        }
    }
    spread
}

fn is_numbered(row: &Row) -> bool {
    row.single().is_none() && row.cells.iter().take(3).any(|cell| number_in(cell.value()).is_some())
}

fn inner_table(row: &Row, mapping: &Mapping) -> Option<(Kind, Vec<Row>)> {
    let text = row.single().filter(|text| text.contains('\n') && text.contains('\t'))?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let inner: Vec<Row> = lines
        .map(|line| Row { raw: line.to_owned(), cells: line.split('\t').map(Cell::new).collect(), ..Row::default() })
        .collect();
    let header = (0..inner.len()).find_map(|at| header_at(&inner, at, false, mapping, false))?;
    Some((header.kind, inner))
}
