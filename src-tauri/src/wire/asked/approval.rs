//! What the page asks about approvals.

use casebook::document::{CommandId, DocId, EntryId};

asked! {
    /// An application as it stood on the screen.
    CaseAt {
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
    }
    Approve {
        #[ts(type = "string")]
        command: CommandId,
        cases: Vec<CaseAt>,
        comment: String,
        /// A colleague who signs at this desk; null: the signed-in person.
        #[ts(type = "string | null")]
        signer: Option<DocId>,
        /// The signer's own.
        #[ts(type = "string")]
        password: super::Secret,
    }
    ApprovalLines {
        #[ts(type = "Array<string>")]
        ids: Vec<DocId>,
    }
    AllowOnePerson {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        #[ts(type = "string")]
        person: DocId,
        comment: String,
    }
    Delegate {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        /// Days as they are typed, both included.
        from: String,
        to: String,
        comment: String,
    }
}
