//! Rows found by what people and portals call them.

use super::{Reference, Row};

/// No name of a service has more commas inside; so a long text is split in linear time.
const MOST_COMMAS: usize = 12;

impl Reference {
    /// A status by any spelling of the portal, any language, or its key (A01, A13). Case does not count.
    pub fn status_by_label(&self, label: &str) -> Option<&Row> {
        self.by_label("statuses", label)
    }

    /// A service by any name of the wizard or of the applications list, or by its path
    /// "Group / Section / Name" as the services table of the wizard prints it (000-07, 000-17).
    pub fn service_by_label(&self, label: &str) -> Option<&Row> {
        if let Some(row) = self.by_label("services", label) {
            return Some(row);
        }
        let (path, name) = label.rsplit_once(" / ")?;
        let service = self.by_label("services", name)?;
        let parent = path.rsplit_once(" / ").map_or(path, |(_, last)| last);
        let parent = self.by_label("service-groups", parent)?;
        let within = [service.text("section"), service.text("group")];
        within.contains(&Some(&parent.key)).then_some(service)
    }

    pub fn booking_service_by_label(&self, label: &str) -> Option<&Row> {
        self.by_label("booking-services", label)
    }

    /// A country by its name in any language, an alias or its key.
    pub fn country_by_label(&self, label: &str) -> Option<&Row> {
        self.by_label("countries", label)
    }

    /// A country or special code by what a machine-readable zone prints: `D<<`, `KAZ`, `XXA`. Case does not count.
    pub fn country_by_mrz(&self, code: &str) -> Option<&Row> {
        let code = code.trim().trim_end_matches('<');
        let rows = &self.table("countries")?.rows;
        rows.iter().find(|row| {
            let mut codes = row.list("mrz").iter();
            codes.any(|known| known.eq_ignore_ascii_case(code))
        })
    }

    /// Splits a comma-separated list of services (000-10). A comma can also stand inside one name, so the
    /// longest known name wins; a piece that is no service comes back as it stands, with none.
    pub fn services_in<'t>(&self, text: &'t str) -> Vec<(&'t str, Option<&Row>)> {
        let mut found = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let commas = rest.match_indices(',').map(|(at, _)| at);
            let ends: Vec<usize> = commas.chain([rest.len()]).take(MOST_COMMAS + 1).collect();
            let longest = ends.iter().rev().find_map(|&end| {
                let row = self.service_by_label(&rest[..end])?;
                Some((end, row))
            });
            let (end, row) = match longest {
                Some((end, row)) => (end, Some(row)),
                None => (ends[0], None),
            };
            let piece = rest[..end].trim();
            if !piece.is_empty() {
                found.push((piece, row));
            }
            rest = rest[end..].trim_start_matches(',').trim();
        }
        found
    }

    /// Whether a citizen of this country (alpha-3) belonged to the Eurasian Economic Union at a date (002-20).
    pub fn in_eaeu(&self, country: &str, at: chrono::NaiveDate) -> bool {
        self.look_up("eaeu", country, at).is_some()
    }

    /// Labels are not bound to dates: an old paper still names its service by the old wording.
    /// Own rows first, then the newest.
    fn by_label(&self, table: &str, label: &str) -> Option<&Row> {
        let table = self.table(table)?;
        let heaviest = |a: &&Row, b: &&Row| (a.own, a.valid_from).cmp(&(b.own, b.valid_from));
        let mut best: Option<&Row> = None;
        for row in table.rows_labelled(label).chain(table.rows_of(label.trim())) {
            if best.is_none_or(|known| heaviest(&row, &known).is_gt()) {
                best = Some(row);
            }
        }
        best
    }
}
