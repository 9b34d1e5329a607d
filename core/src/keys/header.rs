//! The header beside the database: who may try to sign in, and the slots that open the vault. Two copies; the valid
//! one of the highest epoch wins.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::slots::{Opener, Owner};
use super::vault::{Sealed, person_aad};
use super::{B64, Cost, PersonKeys, RecoverySlot, Slot, SlotKind, VaultKey, length_prefixed};
use crate::chance::Chance;
use crate::document::{CasebookId, DocId};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::storage::place::{sync_folder, write_part};

const FORMAT: u32 = 1;
/// The copies as they were before the last switch, until that is settled.
const BEFORE: &str = "before";

/// Everything in it can be read without a password, so it holds names and ciphertext only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    pub format: u32,
    pub casebook: CasebookId,
    pub office: String,
    #[serde(default)]
    pub demo: bool,
    /// The sign-in page asks for a name instead of showing the list.
    #[serde(default)]
    pub hidden_names: bool,
    pub epoch: u64,
    pub people: Vec<PersonSlots>,
    pub recovery: Option<RecoverySlot>,
}

/// How somebody will come in: by her password, and with the key store's secret beside it where one is given.
#[derive(Clone, Copy)]
pub struct Way<'a> {
    pub password: &'a str,
    pub device: Option<&'a [u8]>,
    pub cost: Cost,
}

/// What one person comes in with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonSlots {
    pub id: DocId,
    /// Empty where the office hides names.
    pub name: String,
    /// Finds the person by a typed name where names are hidden. It hides a name from a glance, not from a guess.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    tag: String,
    exchange: Option<B64>,
    vault: Option<Sealed>,
    slots: Vec<Slot>,
}

impl PersonSlots {
    /// A new or reset person: the one-time password opens the vault, her own keys come with her first sign-in.
    pub fn invited(
        header: &Header,
        id: DocId,
        name: &str,
        one_time: &str,
        vault: &VaultKey,
        cost: Cost,
        chance: &dyn Chance,
    ) -> Result<PersonSlots, Fault> {
        let owner = Owner { casebook: header.casebook, person: id, epoch: header.epoch + 1 };
        let opener = Opener { password: one_time, device: None };
        let slot =
            Slot::close(SlotKind::OneTime, opener, owner, cost, vault.as_bytes(), chance).ok_or_else(bad_cost)?;
        Ok(PersonSlots {
            id,
            name: name.to_owned(),
            tag: String::new(),
            exchange: None,
            vault: None,
            slots: vec![slot],
        })
    }

    /// A person with keys of her own under `password`, and under the key store's secret too where one is given.
    pub fn settled(
        header: &Header,
        id: DocId,
        name: &str,
        keys: &PersonKeys,
        way: Way,
        vault: &VaultKey,
        chance: &dyn Chance,
    ) -> Result<PersonSlots, Fault> {
        let Way { password, device, cost } = way;
        let owner = Owner { casebook: header.casebook, person: id, epoch: header.epoch + 1 };
        let kind = if device.is_some() { SlotKind::Device } else { SlotKind::Password };
        let slot = Slot::close(kind, Opener { password, device }, owner, cost, &keys.to_bytes(), chance)
            .ok_or_else(bad_cost)?;
        let public = keys.exchange_public();
        let sealed = vault.sealed_to(&public, &person_aad("vault", header.casebook, id), chance);
        Ok(PersonSlots {
            id,
            name: name.to_owned(),
            tag: String::new(),
            exchange: Some(B64(public.to_vec())),
            vault: Some(sealed),
            slots: vec![slot],
        })
    }

    pub fn one_time(&self) -> bool {
        self.slots.iter().any(|slot| slot.kind == SlotKind::OneTime)
    }

    /// This computer's key store is needed beside the password.
    pub fn bound(&self) -> bool {
        self.slots.iter().any(|slot| slot.kind == SlotKind::Device)
    }

    pub fn open_one_time(&self, casebook: CasebookId, password: &str) -> Option<VaultKey> {
        let opener = Opener { password, device: None };
        let slot = self.slots.iter().find(|slot| slot.kind == SlotKind::OneTime)?;
        VaultKey::from_slice(&slot.open(opener, casebook, self.id)?)
    }

    pub fn open(&self, casebook: CasebookId, password: &str, device: Option<&[u8]>) -> Option<(PersonKeys, VaultKey)> {
        let slot = self.slots.iter().find(|slot| slot.kind != SlotKind::OneTime)?;
        let keys = PersonKeys::from_slice(&slot.open(Opener { password, device }, casebook, self.id)?)?;
        let vault = keys.unseal(self.vault.as_ref()?, &person_aad("vault", casebook, self.id))?;
        Some((keys, vault))
    }
}

fn bad_cost() -> Fault {
    Fault::bug("this build's key derivation cost is out of its own bounds")
}

impl Header {
    pub fn new(casebook: CasebookId, office: &str, demo: bool) -> Header {
        Header {
            format: FORMAT,
            casebook,
            office: office.to_owned(),
            demo,
            hidden_names: false,
            epoch: 0,
            people: Vec::new(),
            recovery: None,
        }
    }

    pub fn person(&self, id: DocId) -> Option<&PersonSlots> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The person of that name, also where names are hidden.
    pub fn named(&self, name: &str) -> Option<&PersonSlots> {
        let tag = self.tag(name);
        self.people
            .iter()
            .find(|person| if person.name.is_empty() { person.tag == tag } else { self.tag(&person.name) == tag })
    }

    fn tag(&self, name: &str) -> String {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        HEXLOWER.encode(&Sha256::digest(length_prefixed(&[self.casebook.bytes(), name.as_bytes()])))
    }

    /// What may stand in the file: where names are hidden, tags in their place.
    pub(crate) fn veiled(&mut self) {
        for i in 0..self.people.len() {
            let name = std::mem::take(&mut self.people[i].name);
            if !self.hidden_names {
                self.people[i].name = name;
                self.people[i].tag.clear();
            } else if !name.is_empty() {
                self.people[i].tag = self.tag(&name);
            }
        }
    }

    pub fn set_person(&mut self, slots: PersonSlots) {
        match self.people.iter_mut().find(|person| person.id == slots.id) {
            Some(old) => *old = slots,
            None => self.people.push(slots),
        }
    }

    fn bytes(&self) -> Result<String, Fault> {
        serde_json::to_string(self).map_err(|e| Fault::bug(format!("header to JSON: {e}")))
    }
}

/// The file as it lies on disk.
#[derive(Serialize, Deserialize)]
struct Wrapped<'a> {
    #[serde(borrow)]
    header: &'a RawValue,
    mac: B64,
    sha256: String,
}

pub(super) fn digest(header: &str, mac: &[u8]) -> String {
    let mut sha = Sha256::new();
    sha.update((header.len() as u64).to_le_bytes());
    sha.update(header);
    sha.update(mac);
    HEXLOWER.encode(&sha.finalize())
}

/// Where the two copies lie.
#[derive(Clone, Debug)]
pub struct HeaderFile {
    copies: [PathBuf; 2],
}

/// What reading the copies gave.
#[derive(Debug)]
pub struct Read {
    pub header: Header,
    mac: B64,
    exact: String,
    /// One copy is missing, damaged or behind; it is written anew after sign-in.
    pub copy_missing: bool,
}

impl Read {
    /// Whether the vault key agrees that nobody edited the header.
    pub fn genuine(&self, vault: &VaultKey) -> bool {
        vault.header_mac_fits(self.exact.as_bytes(), &self.mac.0)
    }
}

impl HeaderFile {
    pub const NAMES: [&'static str; 2] = ["header.json", "header-copy.json"];

    pub fn in_folder(folder: &Path) -> HeaderFile {
        HeaderFile { copies: Self::NAMES.map(|name| folder.join(name)) }
    }

    /// Refusals: `HeaderMissing` (no copy at all), `HeaderDamaged` (none is whole), `NewerSchema`.
    pub fn read(&self) -> Result<Read, Failure> {
        let mut whole: Vec<Read> = Vec::new();
        let mut found = 0;
        for path in &self.copies {
            let text = match std::fs::read_to_string(path) {
                Ok(text) => text,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                    found += 1;
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            found += 1;
            whole.extend(parse(&text)?);
        }
        let same = whole.len() == 2 && whole[0].exact == whole[1].exact;
        let best = whole.into_iter().max_by_key(|read| read.header.epoch);
        match best {
            Some(best) => Ok(Read { copy_missing: !same, ..best }),
            None if found == 0 => Err(Code::HeaderMissing.into()),
            None => Err(Code::HeaderDamaged.into()),
        }
    }

    /// Writes both copies at the next epoch. Everything is on the disk before the first of them is switched.
    pub fn write(&self, header: &mut Header, vault: &VaultKey) -> Result<(), Failure> {
        let text = Self::sealed(header, vault)?;
        self.stage(&text).and_then(|()| self.rename_parts()).inspect_err(|_| self.clear("part"))
    }

    /// As [`HeaderFile::write`], with the way back ready: [`HeaderFile::go_back`] needs no room on a full disk.
    pub fn switch(&self, header: &mut Header, vault: &VaultKey) -> Result<(), Failure> {
        let text = Self::sealed(header, vault)?;
        self.clear(BEFORE);
        let ready = self.stage(&text).and_then(|()| self.keep_before());
        ready.inspect_err(|_| self.stay())?;
        self.rename_parts().or_else(|failure| self.go_back().and(Err(failure)))
    }

    /// The switch stands; also after a start, when nobody knows any more why it should not.
    pub fn stay(&self) {
        self.clear("part");
        self.clear(BEFORE);
    }

    /// Takes the last [`HeaderFile::switch`] back.
    pub fn go_back(&self) -> Result<(), Failure> {
        for path in &self.copies {
            match fs::rename(path.with_extension(BEFORE), path) {
                // This copy was missing before; the other one was not.
                Err(error) if error.kind() == ErrorKind::NotFound => fs::remove_file(path)?,
                renamed => renamed?,
            }
        }
        self.clear("part");
        sync_folder(self.folder())
    }

    fn folder(&self) -> &Path {
        self.copies[0].parent().unwrap_or(Path::new("."))
    }

    fn stage(&self, text: &str) -> Result<(), Failure> {
        self.copies.iter().try_for_each(|path| write_part(path, text.as_bytes()).map(drop))
    }

    fn keep_before(&self) -> Result<(), Failure> {
        for path in self.copies.iter().filter(|path| path.exists()) {
            let before = path.with_extension(BEFORE);
            // Some file systems know no second name for a file.
            if fs::hard_link(path, &before).is_err() {
                fs::copy(path, before)?;
            }
        }
        Ok(())
    }

    fn rename_parts(&self) -> Result<(), Failure> {
        for path in &self.copies {
            fs::rename(path.with_extension("part"), path)?;
        }
        sync_folder(self.folder())
    }

    fn clear(&self, extension: &str) {
        for path in &self.copies {
            let _ = fs::remove_file(path.with_extension(extension));
        }
    }

    fn sealed(header: &mut Header, vault: &VaultKey) -> Result<String, Failure> {
        header.epoch += 1;
        header.veiled();
        let exact = header.bytes()?;
        let mac = vault.header_mac(exact.as_bytes());
        let sha256 = digest(&exact, &mac);
        let raw: &RawValue = serde_json::from_str(&exact).map_err(|e| Fault::bug(format!("header JSON: {e}")))?;
        let text = serde_json::to_string(&Wrapped { header: raw, mac: B64(mac), sha256 });
        Ok(text.map_err(|e| Fault::bug(format!("header to JSON: {e}")))?)
    }
}

fn parse(text: &str) -> Result<Option<Read>, Failure> {
    let Ok(wrapped) = serde_json::from_str::<Wrapped>(text) else { return Ok(None) };
    let exact = wrapped.header.get();
    if digest(exact, &wrapped.mac.0) != wrapped.sha256 {
        return Ok(None);
    }
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    match serde_json::from_str::<Format>(exact) {
        Ok(Format { format }) if format > FORMAT => Err(Refusal::new(Code::NewerSchema)
            .with("found", i64::from(format))
            .with("known", i64::from(FORMAT))
            .into()),
        _ => Ok(serde_json::from_str::<Header>(exact).ok().map(|header| Read {
            header,
            mac: wrapped.mac.clone(),
            exact: exact.to_owned(),
            copy_missing: false,
        })),
    }
}
