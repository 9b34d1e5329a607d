//! What the page asks about applications.

use casebook::document::{CommandId, DocId, EntryId};

use super::super::{ListFilter, NoteKind};

asked! {
    ListAsked {
        filter: ListFilter,
        offset: u32,
        /// At most 200.
        limit: u32,
    }
    CountsAsked {
        filter: ListFilter,
    }
    OnCase {
        #[ts(type = "string")]
        id: DocId,
    }
    CaseByNumber {
        /// The portal's ID, ours (C-0012), or an address of the portal.
        number: String,
    }
    CaseHistory {
        #[ts(type = "string")]
        id: DocId,
        offset: u32,
        limit: u32,
    }
    /// What a step brings; what its status does not need stays null.
    StepFacts {
        comment: String,
        /// `2026-01-25T17:24`, the Centre's wall time; null = now.
        event_time: Option<String>,
        reasons: Vec<super::ReasonFacts>,
        /// In which language they go out; null = Russian.
        #[serde(default)]
        language: Option<String>,
        payment: Option<PaymentFacts>,
        originals: Option<PapersFact>,
        mo_date: Option<String>,
        mo_number: Option<String>,
        outcome: Option<String>,
        outcome_words: Option<String>,
        receiver: Option<String>,
        decision: Option<String>,
        decision_number: Option<String>,
        /// The committee's outcome, a status (000-57).
        decided: Option<String>,
    }
    /// What a step says of the client's original papers.
    PapersFact {
        /// What she leaves; null: nothing new.
        brought: Option<Vec<BroughtPaper>>,
        /// Numbers of papers that stay where they are.
        stay: Vec<u32>,
        courier: Option<String>,
    }
    BroughtPaper {
        /// It is known already under this number.
        number: Option<u32>,
        /// The place of the person; null: of the application as a whole.
        person: Option<u32>,
        /// `passport`, a key of the usual papers, or empty.
        kind: String,
        words: String,
    }
    /// Papers go their own way, without a step.
    MovePapers {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        numbers: Vec<u32>,
        brought: Vec<BroughtPaper>,
        /// `client`, `here`, `courier`, `mo`, `returned`
        place: String,
        whom: Option<String>,
        /// `2026-01-25T17:24`, the Centre's wall time; null = now.
        at: Option<String>,
        comment: String,
    }
    /// Null: stays as it is known; empty: emptied.
    PaymentFacts {
        invoice: Option<String>,
        issued: Option<String>,
        valid_until: Option<String>,
        sum: Option<String>,
        currency: Option<String>,
        paid_on: Option<String>,
        reference: Option<String>,
        proof: Option<String>,
        payer: Option<String>,
        payer_bin: Option<String>,
    }
    TakeStep {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        verb: String,
        facts: StepFacts,
        /// Only for steps that are signed.
        #[ts(type = "string | null")]
        password: Option<super::Secret>,
    }
    /// The same step for many; each answers for itself.
    TakeSteps {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "Array<string>")]
        ids: Vec<DocId>,
        verb: String,
        facts: StepFacts,
    }
    /// Several steps of one application with their true times (000-55).
    BackFill {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        steps: Vec<BackFilled>,
    }
    BackFilled {
        verb: String,
        facts: StepFacts,
    }
    UndoStep {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "Array<string>")]
        ids: Vec<DocId>,
    }
    Assign {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "Array<string>")]
        ids: Vec<DocId>,
        /// Null: nobody.
        #[ts(type = "string | null")]
        owner: Option<DocId>,
        #[ts(type = "string | null")]
        deputy: Option<DocId>,
    }
    AddCaseNote {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        text: String,
        how: NoteKind,
    }
    PlanNext {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        /// All empty: nothing is planned any more.
        text: String,
        date: Option<String>,
        #[ts(type = "string | null")]
        person: Option<DocId>,
        visit: bool,
        time: Option<String>,
    }
    PathValue {
        /// `contact/given`, `person/2/document_number`, `service/1/amount`
        path: String,
        /// As typed; empty clears.
        value: String,
    }
    /// Whether somebody who is typed is known already. As typed; empty: not typed yet.
    LikelySame {
        /// The application that is typed, where it is there already.
        #[ts(type = "string | null")]
        of: Option<DocId>,
        family: String,
        given: String,
        birth_date: String,
        document_number: String,
        iin: String,
    }
    /// A document's machine-readable lines, as they were scanned or pasted.
    ReadMrz {
        text: String,
        /// What stands in the form; of a path its last part counts.
        typed: Vec<PathValue>,
    }
    /// A new application at the counter, by e-mail or on paper; stays a draft until it is submitted.
    OpenApplication {
        #[ts(type = "string")]
        command: CommandId,
        /// `counter`, `email`, `paper`
        channel: String,
        values: Vec<PathValue>,
        /// A rejected or closed one that this one follows (F36).
        #[ts(type = "string | null")]
        predecessor: Option<DocId>,
    }
    EditApplication {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        values: Vec<PathValue>,
        /// Sections of which content is brought in by this; others only change.
        sections: Vec<String>,
        /// Blocks that fall away: `person/3`, `service/2`.
        remove: Vec<String>,
        /// A whole page that was pasted: kept as it came.
        pasted: Option<String>,
        /// Content of a new round.
        new_round: bool,
        /// The number that the portal has given it meanwhile.
        portal_id: Option<String>,
    }
    LinesEntered {
        #[ts(type = "string")]
        command: CommandId,
        lines: Vec<LineEntered>,
        /// False: that was a slip, they wait again.
        entered: bool,
    }
    LineEntered {
        #[ts(type = "string")]
        id: DocId,
        /// The line's own key.
        line: String,
    }
    PageAsked {
        offset: u32,
        limit: u32,
    }
    FindAsked {
        text: String,
    }
    SaveView {
        #[ts(type = "string")]
        command: CommandId,
        /// Null: a new one.
        view: Option<String>,
        name: String,
        shared: bool,
        filter: ListFilter,
    }
    DropView {
        #[ts(type = "string")]
        command: CommandId,
        view: String,
        shared: bool,
    }
    SetAbsence {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        person: DocId,
        /// Null: she is here.
        from: Option<String>,
        to: Option<String>,
        #[ts(type = "string | null")]
        deputy: Option<DocId>,
        note: String,
    }
}
