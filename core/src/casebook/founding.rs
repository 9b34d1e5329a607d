//! The first day: an office, its first administrator, and the recovery code on paper.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, RwLock};

use zeroize::Zeroize;

use super::door::new_password;
use super::office::{OFFICE_CARD, Office, office_id};
use super::reference::shipped;
use super::{Casebook, Door, Env, HEADER_EPOCH, RULES};
use crate::chance::new_id;
use crate::clock::Moment;
use crate::document::{Actor, CasebookId, Change, DocId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure, Refusal};
use crate::keys::{B64, Header, HeaderFile, PersonKeys, RecoveryCode, RecoverySlot, VaultKey};
use crate::people::rules::{OFFICE, STAFF};
use crate::people::staff::{KEYS, Keys, Language, PREFERENCES, PROFILE, Preferences, Profile, ROLES, Roles, Staff};
use crate::people::{Role, passwords};
use crate::storage::place::{self, Lock, sync_folder, write_whole};
use crate::storage::{self, MIGRATIONS, Stamp, Store};

/// What is asked on the first day.
#[derive(Clone, Debug)]
pub struct Founding {
    pub office: String,
    pub city: String,
    pub name: String,
    pub password: String,
    pub language: Language,
    /// One or two people who keep the recovery code; with two, each gets a half.
    pub holders: Vec<String>,
    pub demo: bool,
}

/// What one holder writes down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryPart {
    pub holder: String,
    pub code: String,
}

/// Lies in the folder until the founding is done and its recovery code is in somebody's hands.
const MARKER: &str = "founding";
/// What may lie in a folder that counts as empty.
const OURS: &[&str] = &[Lock::NAME, MARKER, "desk.json", "logs", "front", "window"];

impl Casebook {
    /// Makes a casebook in an empty folder and signs its first administrator in.
    /// Refusals: `FolderNotEmpty`, the folder's own, `NameEmpty`, the password's own.
    pub fn create(folder: &Path, founding: Founding, env: Env) -> Result<(Casebook, Vec<RecoveryPart>), Failure> {
        let name = Staff::default().free_name(&founding.name, None)?;
        let office = founding.office.trim().to_owned();
        if office.is_empty() {
            return Err(Code::NameEmpty.into());
        }
        new_password(&founding.password, &name, None)?;
        place::guard(folder)?;
        fs::create_dir_all(folder)?;
        place::for_its_owner(folder)?;
        let lock = Lock::take(folder)?;
        unfinished(folder)?;
        only_ours(folder)?;
        write_whole(&folder.join(MARKER), b"")?;
        let vault = VaultKey::new(&*env.chance);
        let header = Header::new(CasebookId(new_id(&*env.chance, env.now())), &office, founding.demo);
        let store = Store::create(folder, &vault, MIGRATIONS)?;
        let keys = PersonKeys::new(&*env.chance);
        let me = DocId(new_id(&*env.chance, env.now()));
        let door = Arc::new(Door::holding(folder, env, lock, header));
        let casebook = Casebook {
            door,
            store,
            vault,
            keys,
            me,
            staff: RwLock::default(),
            reference: RwLock::default(),
            accesses: Mutex::default(),
            stopped: Default::default(),
        };
        casebook.record_founding(&founding, &name, &office)?;
        let parts = casebook.first_header(&founding, &name)?;
        fs::remove_file(folder.join(MARKER))?;
        // Nobody writes anything into it before the mark has gone for good.
        sync_folder(folder)?;
        Ok((casebook, parts))
    }

    fn record_founding(&self, founding: &Founding, name: &str, office: &str) -> Result<(), Failure> {
        let env = self.env();
        let now = env.now();
        let command = env.new_command();
        let home = self.door.casebook();
        let program = Actor {
            id: self.me,
            roles: Default::default(),
            one_with: Default::default(),
            delegate: false,
            home,
            program: true,
        };
        let roles = Roles { v: 1, roles: [Role::Administrator].into() };
        let first = Proposal::new(env.new_entry(), command, self.me, Kind::of(STAFF), Verb::of("found"), None)
            .put(PROFILE, &Profile { v: 1, name: name.to_owned() })?
            .put(ROLES, &roles)?
            .put(KEYS, &key_card(&self.keys, now, None, false))?
            .put(PREFERENCES, &Preferences::new(founding.language))?;
        let office_card = Office::founded(office, &founding.city);
        let settings = Proposal::new(
            env.new_entry(),
            command,
            office_id(self.door.casebook()),
            Kind::of(OFFICE),
            Verb::of("found"),
            None,
        )
        .put(OFFICE_CARD, &office_card)?;
        let mut entries = decide(&RULES, &View::default(), first, &program, now)?;
        entries.extend(decide(&RULES, &View::default(), settings, &program, now)?);
        let reference = shipped()?;
        let stamp = Stamp { home: self.door.casebook(), now, chance: &*env.chance, reference: &reference };
        self.store.write("found", |tx| {
            storage::read::set_meta(tx, "casebook", self.door.casebook().bytes())?;
            storage::read::set_meta(tx, "demo", founding.demo)?;
            storage::record::record(tx, Change { command, entries }, &[0; 32], &stamp)
        })?;
        Ok(())
    }

    fn first_header(&self, founding: &Founding, name: &str) -> Result<Vec<RecoveryPart>, Failure> {
        let _env = self.env();
        let mut header = self.door.header();
        let slots = self.slots_for(&header, self.me, name, &self.keys, &founding.password, None)?;
        header.set_person(slots);
        let holders: Vec<String> = founding.holders.iter().map(|holder| holder.trim().to_owned()).collect();
        let parts = self.new_recovery(&mut header, &holders);
        self.door.write_header(&mut header, &self.vault)?;
        let epoch = header.epoch as i64;
        self.door.settle_header(header, true)?;
        self.store.write("found", |tx| storage::read::set_meta(tx, HEADER_EPOCH, epoch))?;
        Ok(parts)
    }

    /// Puts a new recovery code into `header`; what the holders write down comes back once and is kept nowhere.
    pub(super) fn new_recovery(&self, header: &mut Header, holders: &[String]) -> Vec<RecoveryPart> {
        let chance = &*self.env().chance;
        let code = RecoveryCode::new(chance);
        let count = holders.len().clamp(1, 2);
        let epoch = header.epoch + 1;
        header.recovery = Some(RecoverySlot::new(&code, count, &self.vault, header.casebook, epoch, chance));
        let mut parts = code.parts(count, chance);
        let written = parts.iter().enumerate().map(|(i, part)| RecoveryPart {
            holder: holders.get(i).cloned().unwrap_or_default(),
            code: passwords::encode_code(part),
        });
        let written = written.collect();
        parts.zeroize();
        written
    }
}

/// The card of a person's first keys.
pub(super) fn key_card(keys: &PersonKeys, since: Moment, given_by: Option<DocId>, awaiting: bool) -> Keys {
    Keys {
        v: 1,
        signing: B64(keys.signing_public().to_vec()),
        exchange: B64(keys.exchange_public().to_vec()),
        since,
        given_by,
        awaiting_confirmation: awaiting,
        old: Vec::new(),
    }
}

fn only_ours(folder: &Path) -> Result<(), Failure> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if !OURS.contains(&name.to_string_lossy().as_ref()) {
            return Err(Refusal::new(Code::FolderNotEmpty).into());
        }
    }
    Ok(())
}

/// Clears away a founding that was cut off: nobody has seen its recovery code, so nobody may begin to rely on it.
pub(super) fn unfinished(folder: &Path) -> Result<(), Failure> {
    let marker = folder.join(MARKER);
    remove(&marker.with_extension("part"))?;
    if !marker.exists() {
        return Ok(());
    }
    for suffix in ["", "-wal", "-shm", "-journal"] {
        remove(&folder.join(format!("{}{suffix}", Store::NAME)))?;
    }
    for name in HeaderFile::NAMES {
        remove(&folder.join(name))?;
        remove(&folder.join(name).with_extension("part"))?;
        remove(&folder.join(name).with_extension("before"))?;
    }
    sync_folder(folder)?;
    remove(&marker)
}

fn remove(path: &Path) -> Result<(), Failure> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// A fixed id inside one casebook, for documents of which there is exactly one.
pub(super) fn only_one(casebook: CasebookId, what: &str) -> DocId {
    let hash: [u8; 32] =
        sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(crate::keys::length_prefixed(&[
            casebook.bytes(),
            what.as_bytes(),
        ])))
        .into();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    DocId(uuid::Builder::from_custom_bytes(id).into_uuid())
}
