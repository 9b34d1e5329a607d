//! What the page is told.

use casebook::casebook::{OneTime as CoreOneTime, RecoveryPart};
use casebook::error::{Code, Refusal};
use casebook::people::staff::Member;
use casebook::reference::{Names as CoreNames, Row, Table};
use casebook::storage::{Backup, Draft};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod approval;
mod case_page;
mod cases;
mod catalogue;
mod clock;
mod documents;
mod intake;
mod letters;
mod list;
mod papers;
mod passport;
mod proposals;
mod rounds;

pub use approval::*;
pub use case_page::{case_page, enter_line, takes};
pub use cases::*;
pub use catalogue::*;
pub use clock::*;
pub use documents::*;
pub use intake::*;
pub use letters::*;
pub use list::row_of;
pub use papers::*;
pub use passport::*;
pub use rounds::*;

use super::asked::LocalPrefs;
use super::{City, Density, Language, Notice, Role, Sureness, Theme, wall};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// No database in this folder yet.
    None,
    Locked,
    Open,
    /// Nothing is read or written until a person has decided.
    Stopped,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StaffStatus {
    Invited,
    Active,
    Inactive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum JobKind {
    Backup,
    Check,
    Files,
    Generate,
    Intake,
    Recheck,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum JobState {
    Running,
    Done,
    Failed,
    Cancelled,
}

told! {
    DeskState {
        phase: Phase,
        version: String,
        now: String,
        office: Option<String>,
        /// Known while somebody is signed in.
        city: Option<String>,
        demo: bool,
        /// The password of everybody in a practice database that the program itself has filled.
        demo_password: Option<String>,
        /// Nobody where the names are hidden: then a name is typed.
        people: Vec<PersonChoice>,
        hidden_names: bool,
        /// How many parts of the recovery code are asked for.
        recovery_parts: u32,
        local: LocalPrefs,
        notices: Vec<Notice>,
        me: Option<Me>,
        /// Why nothing goes on.
        trouble: Option<Notice>,
        /// What can be restored while nothing goes on.
        backups: Vec<BackupInfo>,
        key_store: bool,
    }
    PersonChoice {
        id: String,
        name: String,
        one_time: bool,
        wait_seconds: u32,
    }
    Me {
        id: String,
        name: String,
        roles: Vec<Role>,
        language: Language,
        theme: Theme,
        density: Density,
        single_keys: bool,
        actions: Vec<Action>,
    }
    /// A verb of the workflow, and why it is refused now if it is.
    Action {
        verb: String,
        allowed: bool,
        refusal: Option<Notice>,
        /// The statuses at which it can be done, where this is not one of them.
        from: Vec<String>,
    }
    RecoverySheet {
        halves: Vec<RecoveryHalf>,
        me: Me,
    }
    RecoveryHalf {
        holder: String,
        code: String,
    }
    Pulse {
        phase: Phase,
        now: String,
        /// Seconds until the database locks itself.
        idle_left: Option<u32>,
        /// From how many seconds on the page warns.
        warn_at: u32,
        jobs_running: u32,
        come_to_front: bool,
    }
    StaffRow {
        id: String,
        name: String,
        roles: Vec<Role>,
        status: StaffStatus,
        awaiting_confirmation: bool,
        /// Who gave out the one-time password of the key that awaits confirmation.
        given_by: Option<String>,
        /// It was her first password here, not one after a reset.
        first_key: bool,
        /// May approve in a director's stead, today or later.
        delegation: Option<DelegationView>,
        since: String,
        head: String,
        actions: Vec<Action>,
    }
    OneTime {
        id: String,
        name: String,
        /// None when the same command comes again: it is told once.
        one_time_password: Option<String>,
    }
    Office {
        name: String,
        city: City,
        hidden_names: bool,
        idle_minutes: u32,
        portal_address: Option<String>,
        head: String,
        actions: Vec<Action>,
    }
    RefTable {
        name: String,
        rows: u32,
        own_rows: u32,
        estimated: u32,
    }
    RefRow {
        key: String,
        cells: Vec<String>,
        valid_from: String,
        valid_to: Option<String>,
        source: String,
        sureness: Sureness,
        own: bool,
        rivals: u32,
    }
    RefPage {
        total: u32,
        at: String,
        columns: Vec<String>,
        rows: Vec<RefRow>,
    }
    RefExplained {
        key: String,
        chosen: Option<RefRow>,
        /// `nothing`, `only_one`, `own`, `newest`, `surest`, `listed_first`
        why: String,
        rivals: Vec<RefRow>,
    }
    Storage {
        path: String,
        size_bytes: u64,
        documents: Vec<KindCount>,
        entries: u64,
        schema: u32,
        cipher_version: String,
        sqlite_version: String,
        /// `sqlite3_*` symbols that the program offers to the libraries beside it; must be 0. None: cannot be counted here.
        exported_symbols: Option<u32>,
        header_copies: u32,
        key_store: bool,
        bound: bool,
        last_backup: Option<BackupInfo>,
        last_check: Option<LastCheck>,
        last_recheck: Option<LastRecheck>,
    }
    KindCount {
        kind: String,
        count: u64,
    }
    LastCheck {
        at: String,
        ok: bool,
        problems: u32,
    }
    LastRecheck {
        at: String,
        open: u64,
        /// Applications with something wrong.
        wrong: u64,
        /// Those of them with which nothing was wrong at the recheck before; none where there was none.
        fresh: Option<u64>,
        /// Up to 200 of them, the fresh ones first.
        named: Vec<WrongCase>,
    }
    WrongCase {
        id: String,
        number: String,
        /// How many of its findings are wrong.
        wrong: u32,
        fresh: bool,
    }
    BackupInfo {
        name: String,
        at: String,
        size_bytes: u64,
        checked: bool,
    }
    Started {
        job: String,
    }
    Job {
        id: String,
        kind: JobKind,
        state: JobState,
        done: u64,
        total: u64,
        started: String,
        outcome: Option<Notice>,
    }
    DraftBody {
        place: String,
        base: Option<String>,
        body: String,
        saved_at: String,
    }
    DraftPlace {
        place: String,
        saved_at: String,
    }
    Names {
        en: String,
        ru: String,
        kk: String,
    }
    Today {
        date: String,
        /// 1 = Monday.
        weekday: u32,
        working: bool,
        holiday: Option<Names>,
        next_working_day: String,
        keys_to_confirm: u32,
        /// Those of them that are a colleague's first, not after a reset.
        first_keys: u32,
        drafts: Vec<DraftPlace>,
        last_backup_days: Option<u32>,
    }
}

impl Action {
    pub fn list(kind: &str, actions: Vec<(&'static str, Option<Refusal>)>, offered: &[&str]) -> Vec<Action> {
        let from = |verb: &str| {
            let rules = casebook::casebook::RULES.all().filter(|rule| rule.kind == kind && rule.verb == verb);
            rules.flat_map(|rule| rule.from).map(|status| (*status).to_owned()).collect()
        };
        let offered = actions.into_iter().filter(|(verb, _)| offered.contains(verb));
        let action = offered.map(|(verb, refusal)| Action {
            verb: verb.to_owned(),
            allowed: refusal.is_none(),
            from: match &refusal {
                Some(refusal) if refusal.code == Code::NotInThisState => from(verb),
                _ => Vec::new(),
            },
            refusal: refusal.map(Notice::from),
        });
        action.collect()
    }
}

impl From<RecoveryPart> for RecoveryHalf {
    fn from(part: RecoveryPart) -> RecoveryHalf {
        RecoveryHalf { holder: part.holder, code: part.code }
    }
}

impl From<CoreOneTime> for OneTime {
    fn from(one: CoreOneTime) -> OneTime {
        OneTime { id: one.id.to_string(), name: one.name, one_time_password: one.password }
    }
}

impl Me {
    pub fn of(member: &Member, actions: Vec<Action>) -> Me {
        Me {
            id: member.id.to_string(),
            name: member.name.clone(),
            roles: roles(member),
            language: member.preferences.language.into(),
            theme: member.preferences.theme.into(),
            density: member.preferences.density.into(),
            single_keys: member.preferences.single_keys,
            actions,
        }
    }
}

pub fn roles(member: &Member) -> Vec<Role> {
    member.roles.iter().copied().map(Role::from).collect()
}

impl StaffStatus {
    pub fn read(status: &str) -> StaffStatus {
        match status {
            casebook::people::rules::ACTIVE => StaffStatus::Active,
            casebook::people::rules::INVITED => StaffStatus::Invited,
            _ => StaffStatus::Inactive,
        }
    }
}

impl BackupInfo {
    /// A copy gets its name only after it was checked; `good` is the one that was opened again after damage.
    pub fn of(backup: Backup, good: Option<&str>) -> BackupInfo {
        let checked = good.is_none_or(|good| good == backup.name);
        BackupInfo { at: wall(backup.at), size_bytes: backup.size_bytes, checked, name: backup.name }
    }
}

impl RefRow {
    pub fn of(row: &Row, table: &Table, rivals: usize) -> RefRow {
        RefRow {
            key: row.key.clone(),
            cells: table.columns.iter().map(|column| row.shown(column.name)).collect(),
            valid_from: row.valid_from.to_string(),
            valid_to: row.valid_to.map(|end| end.to_string()),
            source: row.source.clone(),
            sureness: row.sureness.into(),
            own: row.own,
            rivals: rivals as u32,
        }
    }
}

impl From<CoreNames> for Names {
    fn from(names: CoreNames) -> Names {
        Names { en: names.en, ru: names.ru, kk: names.kk }
    }
}

impl From<Draft> for DraftPlace {
    fn from(draft: Draft) -> DraftPlace {
        DraftPlace { saved_at: wall(draft.saved), place: draft.place }
    }
}

impl From<Draft> for DraftBody {
    fn from(draft: Draft) -> DraftBody {
        DraftBody { saved_at: wall(draft.saved), place: draft.place, base: draft.base, body: draft.body }
    }
}
