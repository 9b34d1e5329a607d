//! The statuses of applications: the portal's (section 3 of the requirements) and the two that are the desk's own.

pub const DRAFT: &str = "draft";
pub const SUBMITTED: &str = "new";
pub const IN_PROGRESS: &str = "in_progress";
pub const RETURNED: &str = "returned";
pub const PENDING: &str = "pending_approval";
pub const APPROVED: &str = "approved";
pub const AWAITING_PAYMENT: &str = "awaiting_for_payment";
pub const PAID: &str = "payment_accepted";
pub const AWAITING_DOCUMENTS: &str = "awaiting_to_receive_documents";
pub const COLLECTED: &str = "documents_collected";
pub const SENDING: &str = "sending_documents_to_mo";
pub const LODGED: &str = "application_submitted_to_migration_office";
pub const RECEIVING: &str = "receiving_documents_from_mo";
pub const PROCESSED: &str = "application_processed";
pub const RETURNING: &str = "return_of_documents";
pub const HANDED_OVER: &str = "documents_returned";
pub const CLOSED: &str = "closed";
pub const REJECTED: &str = "rejected";
pub const REFUSED_BY_MO: &str = "rejected_by_government_body";
/// The desk's own; the portal has no word for them (T21).
pub const WITHDRAWN: &str = "withdrawn";
pub const SUSPENDED: &str = "suspended";
/// The committee's four outcomes (000-57, A07).
pub const WAIVER_OUTCOMES: [&str; 4] =
    ["waiver_granted", "waiver_granted_with_conditions", "waiver_not_granted", "waiver_not_granted_with_conditions"];

/// The way of an ordinary application from submission to closure, without detours.
pub const PATH: [&str; 16] = [
    SUBMITTED,
    IN_PROGRESS,
    PENDING,
    APPROVED,
    AWAITING_PAYMENT,
    PAID,
    AWAITING_DOCUMENTS,
    COLLECTED,
    SENDING,
    LODGED,
    RECEIVING,
    PROCESSED,
    RETURNING,
    HANDED_OVER,
    CLOSED,
    REFUSED_BY_MO,
];

pub const BEFORE_APPROVAL: &[&str] = &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED, PENDING];
/// *Approved* and everything that only an approved application reaches.
pub const APPROVED_ON: &[&str] = &[
    APPROVED,
    AWAITING_PAYMENT,
    PAID,
    AWAITING_DOCUMENTS,
    COLLECTED,
    SENDING,
    LODGED,
    RECEIVING,
    PROCESSED,
    RETURNING,
    HANDED_OVER,
    CLOSED,
    REFUSED_BY_MO,
];
pub(super) const ENDED: &[&str] = &[CLOSED, REJECTED, REFUSED_BY_MO, WITHDRAWN];
/// Whatever the portal can show of an ordinary application.
pub(super) const SHOWN_BY_PORTAL: &[&str] = &[
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    RETURNED,
    PENDING,
    APPROVED,
    AWAITING_PAYMENT,
    PAID,
    AWAITING_DOCUMENTS,
    COLLECTED,
    SENDING,
    LODGED,
    RECEIVING,
    PROCESSED,
    RETURNING,
    HANDED_OVER,
    CLOSED,
    REJECTED,
    REFUSED_BY_MO,
];
pub(super) const OPEN: &[&str] = &[
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    RETURNED,
    PENDING,
    APPROVED,
    AWAITING_PAYMENT,
    PAID,
    AWAITING_DOCUMENTS,
    COLLECTED,
    SENDING,
    LODGED,
    RECEIVING,
    PROCESSED,
    RETURNING,
    HANDED_OVER,
];
pub(super) const ANY: &[&str] = &[
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    RETURNED,
    PENDING,
    APPROVED,
    AWAITING_PAYMENT,
    PAID,
    AWAITING_DOCUMENTS,
    COLLECTED,
    SENDING,
    LODGED,
    RECEIVING,
    PROCESSED,
    RETURNING,
    HANDED_OVER,
    CLOSED,
    REJECTED,
    REFUSED_BY_MO,
    WITHDRAWN,
    SUSPENDED,
];

pub fn is_open(status: &str) -> bool {
    !ENDED.contains(&status) && !WAIVER_OUTCOMES.contains(&status)
}
