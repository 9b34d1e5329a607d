//! What the page is told about applications.

use super::super::{ListFilter, NoteKind, Notice};
use super::{Action, ApprovalView, ClockView, LastSheet, Names, ReasonView, RoundChanges};

told! {
    ListPage {
        rows: Vec<ListRow>,
        /// The day to which "2 days over" is reckoned.
        today: String,
    }
    ListRow {
        id: String,
        head: String,
        kind: String,
        number: String,
        /// The portal knows it under this number.
        in_portal: bool,
        /// The first person; empty where nobody is known.
        person: String,
        more_persons: u32,
        company: String,
        company_id: Option<String>,
        services: Vec<String>,
        /// The portal's words where no service is known.
        service_words: String,
        personal_manager: bool,
        priority: bool,
        status: String,
        portal_status: Option<String>,
        round: u32,
        reasons_open: u32,
        reasons_total: u32,
        waiting: String,
        /// Working days since it waits.
        waited: u32,
        since: Option<String>,
        due: Option<String>,
        /// `next_step`, `norm`, `period`
        due_why: Option<String>,
        due_days: u32,
        next_text: String,
        next_date: Option<String>,
        visit: Option<String>,
        passport_place: Option<String>,
        /// Where the passports lie apart: how many lie where.
        passport_places: Vec<PlaceCount>,
        owner: Option<String>,
        /// Sees it too while the owner is away.
        deputy: Option<String>,
        /// I stand in for the owner today.
        standing_in: bool,
        resubmitted: bool,
        to_enter: bool,
        happened: bool,
        unconfirmed: bool,
        /// What was approved has changed since.
        voided: bool,
        needs_details: bool,
    }
    PlaceCount {
        place: String,
        count: u32,
    }
    Counts {
        total: u32,
        facets: Vec<Facet>,
    }
    /// How many there are of each choice of one filter, the others as they are.
    Facet {
        name: String,
        values: Vec<FacetValue>,
    }
    FacetValue {
        key: String,
        count: u32,
    }
    /// Everything of one application.
    CasePage {
        row: ListRow,
        /// For whom it waits, and why so long; null: for nobody.
        clock: Option<ClockView>,
        channel: String,
        city: Option<String>,
        created: Option<String>,
        portal: Option<PortalStatus>,
        returns: u32,
        phone: Option<String>,
        email: Option<String>,
        last_note: Option<String>,
        /// The nine stages of the portal's bar.
        stages: Vec<StageState>,
        sections: Vec<SectionView>,
        documents: SectionView,
        findings: Vec<FindingView>,
        /// What only the papers show, to be looked at before the approval: no findings.
        asked: Vec<FindingView>,
        total: Option<String>,
        /// Every verb with the reason that stands against it.
        actions: Vec<Action>,
        /// The verb of the big button.
        primary: Option<String>,
        approval: Option<ApprovalView>,
        to_enter: Vec<EnterLine>,
        reasons: Vec<ReasonView>,
        /// What the client changed since the round before; null in the first.
        changes: Option<RoundChanges>,
        /// Paths that a reviewer has found right in this round.
        looked: Vec<String>,
        events: Vec<PortalEventView>,
        payment: Option<PaymentView>,
        papers: Vec<PaperView>,
        /// The courier's sheet that was made last.
        sheet: Option<LastSheet>,
        mo_date: Option<String>,
        mo_number: Option<String>,
        outcome: Option<String>,
        outcome_words: Option<String>,
        receiver: Option<String>,
        decision: Option<String>,
        /// Steps that the portal shows and nobody has recorded here with their facts.
        to_back_fill: Vec<BackFillLine>,
        predecessor: Option<CaseLink>,
        successors: Vec<CaseLink>,
        contact_id: Option<String>,
        person_ids: Vec<String>,
        differs: Vec<Differs>,
        pasted: u32,
    }
    CaseLink {
        id: String,
        number: String,
        status: String,
    }
    PortalStatus {
        status: Option<String>,
        label: String,
        at: Option<String>,
        imported: Option<String>,
        ahead: bool,
        flags: Vec<String>,
    }
    StageState {
        stage: u32,
        names: Names,
        /// `done`, `current`, `ahead`, `never`
        state: String,
        /// How often it came back here.
        loops: u32,
    }
    SectionView {
        key: String,
        /// `not_copied`, `missing`, `complete`, `in_portal`, `skipped`
        state: String,
        missing: u32,
        round: Option<u32>,
        blocks: Vec<BlockView>,
    }
    BlockView {
        key: String,
        values: Vec<ValueView>,
        /// Of a service line: the price that the tables know, and where it stands.
        price: Option<PriceView>,
    }
    ValueView {
        path: String,
        name: String,
        takes: String,
        value: Option<String>,
        /// As it is typed into the portal.
        typed: Option<String>,
        /// `given`, `missing`, `not_copied`, `optional`
        state: String,
    }
    /// What a check says of one value or section; it bars nothing.
    FindingView {
        /// `person/2/family`, `payment/payer_bin`, or the section itself.
        path: String,
        section: String,
        /// Has to be mended; otherwise it can be right all the same.
        wrong: bool,
        /// Which row asks for it.
        source: String,
        /// The row of `return-reasons` that asks the client to mend it.
        reason: Option<String>,
        said: Notice,
    }
    PriceView {
        amount: Option<String>,
        currency: String,
        total: Option<String>,
        known: Option<String>,
        source: Option<Names>,
        rivals: u32,
    }
    EnterLine {
        id: String,
        line: String,
        number: String,
        person: String,
        company: String,
        verb: String,
        to: String,
        text: String,
        at: String,
        entered: bool,
    }
    EnterPage {
        /// How many applications have such lines: pages are of these.
        applications: u32,
        lines: Vec<EnterLine>,
    }
    PortalEventView {
        at: Option<String>,
        status: Option<String>,
        label: String,
        comment: String,
        person: String,
        roles: Vec<String>,
    }
    PaymentView {
        invoice: Option<String>,
        issued: Option<String>,
        valid_until: Option<String>,
        /// The invoice has run out and nothing was paid (A09).
        expired: bool,
        sum: Option<String>,
        currency: Option<String>,
        paid_on: Option<String>,
        /// The invoice's own number of reference.
        reference: Option<String>,
        proof: Option<String>,
        payer: Option<String>,
        payer_bin: Option<String>,
    }
    /// What the text of an invoice says.
    InvoiceRead {
        payment: PaymentView,
        /// The number of the application that it was made for, where that is another one.
        of_another: Option<String>,
    }
    /// One of the client's original papers.
    PaperView {
        number: u32,
        /// The place of the person whose it is; null: of the application as a whole.
        person: Option<u32>,
        /// Her name, family name first.
        name: String,
        passport: Option<String>,
        /// `passport`, a key of the usual papers, or empty.
        kind: String,
        words: String,
        /// `client`, `here`, `courier`, `mo`, `returned`, or words of a list that staff kept before.
        place: String,
        since: Option<String>,
        by: String,
        whom: Option<String>,
        /// Not with the client.
        out: bool,
    }
    BackFillLine {
        verb: String,
        status: String,
        /// Known from the portal's history.
        at: Option<String>,
        /// A step beyond where it stands: it moves the application.
        moves: bool,
    }
    /// The register says otherwise than the application.
    Differs {
        path: String,
        here: Option<String>,
        register: Option<String>,
    }
    HistoryPage {
        total: u32,
        lines: Vec<HistoryView>,
    }
    HistoryView {
        id: String,
        /// `entry` = recorded here; `portal` = the portal's own line.
        source: String,
        verb: String,
        to: Option<String>,
        actor: String,
        event_time: Option<String>,
        entry_time: Option<String>,
        stepped_back: bool,
        comment: String,
        how: Option<NoteKind>,
        changes: Vec<ChangedValue>,
    }
    ChangedValue {
        path: String,
        before: Option<String>,
        after: Option<String>,
    }
    /// One application of many that the same step was taken for.
    StepResult {
        id: String,
        number: String,
        refusal: Option<Notice>,
    }
    CaseRef {
        id: String,
        number: String,
        head: String,
    }
    Hit {
        id: String,
        /// `application`, `waiver`, `membership`, `person`, `organisation`
        kind: String,
        title: String,
        /// Person and company of an application, number of a company.
        more: String,
        status: Option<String>,
        /// `number`, `name`, `words`
        why: String,
        /// Where the passports of an application are.
        place: Option<String>,
        /// The part of a comment or note in which a word stands that was asked for.
        snippet: Option<String>,
    }
    SavedView {
        id: String,
        name: String,
        shared: bool,
        /// Comes with the program.
        fixed: bool,
        count: u32,
        filter: ListFilter,
    }
    /// A company or a person with everything that is open for her (F39).
    PartyPage {
        id: String,
        kind: String,
        name: String,
        number: Option<String>,
        participant: Option<bool>,
        city: Option<String>,
        phone: Option<String>,
        email: Option<String>,
        /// As the newest applications say it.
        contacts: Vec<ContactView>,
        birth_date: Option<String>,
        citizenship: Option<String>,
        passports: Vec<PassportView>,
        employer: Option<PartyLink>,
        open: Vec<ListRow>,
        ended: Vec<ListRow>,
        total: u32,
        notes: Vec<NoteView>,
        /// Three plain sentences to say on the phone or to paste.
        read_out: ReadOut,
    }
    ContactView {
        name: String,
        phone: Option<String>,
        email: Option<String>,
        /// Of the application that says so.
        number: String,
    }
    PartyLink {
        id: String,
        name: String,
    }
    PassportView {
        number: String,
        valid_until: Option<String>,
        /// Where it is by the newest application that has it; null: nobody said.
        held: Option<HeldView>,
    }
    HeldView {
        place: String,
        since: Option<String>,
        whom: Option<String>,
        case: CaseLink,
    }
    NoteView {
        case: Option<CaseLink>,
        text: String,
        how: Option<NoteKind>,
        at: String,
        by: String,
    }
    ReadOut {
        en: String,
        ru: String,
    }
    Absence {
        person: String,
        name: String,
        from: Option<String>,
        to: Option<String>,
        deputy: Option<String>,
        note: String,
        head: String,
        mine: bool,
    }
}
