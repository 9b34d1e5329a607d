// Generated from src-tauri/src/wire.rs and src-tauri/src/commands/list.rs by `./desk gen`. Do not edit.

export type Action = {
  verb: string,
  allowed: boolean,
  refusal: Notice | null,
};

export type BackupInfo = {
  name: string,
  at: string,
  size_bytes: number,
  checked: boolean,
};

export type City = 'Astana' | 'Almaty';

export type Density = 'compact' | 'comfortable';

export type DeskState = {
  phase: Phase,
  version: string,
  now: string,
  office: string | null,
  /** Known while somebody is signed in. */
  city: string | null,
  demo: boolean,
  /** The password of everybody in a practice database that the program itself has filled. */
  demo_password: string | null,
  /** Nobody where the names are hidden: then a name is typed. */
  people: Array<PersonChoice>,
  hidden_names: boolean,
  /** How many parts of the recovery code are asked for. */
  recovery_parts: number,
  local: LocalPrefs,
  notices: Array<Notice>,
  me: Me | null,
  /** Why nothing goes on. */
  trouble: Notice | null,
  /** What can be restored while nothing goes on. */
  backups: Array<BackupInfo>,
  key_store: boolean,
};

export type Detail = string | number;

export type DraftBody = {
  place: string,
  base: string | null,
  body: string,
  saved_at: string,
};

export type DraftPlace = {
  place: string,
  saved_at: string,
};

export type ErrorKind = 'refusal' | 'fault';

export type Graphics = 'automatic' | 'compatible' | 'basic';

export type Job = {
  id: string,
  kind: JobKind,
  state: JobState,
  done: number,
  total: number,
  started: string,
  outcome: Notice | null,
};

export type JobKind = 'backup' | 'check' | 'generate';

export type JobState = 'running' | 'done' | 'failed' | 'cancelled';

export type KindCount = {
  kind: string,
  count: number,
};

export type Language = 'en' | 'ru' | 'kk';

export type LastCheck = {
  at: string,
  ok: boolean,
  problems: number,
};

export type LocalPrefs = {
  language: Language,
  theme: Theme,
  graphics: Graphics,
};

export type Me = {
  id: string,
  name: string,
  roles: Array<Role>,
  language: Language,
  theme: Theme,
  density: Density,
  single_keys: boolean,
  actions: Array<Action>,
};

export type Names = {
  en: string,
  ru: string,
  kk: string,
};

export type Notice = {
  code: string,
  args: { [key in string]: Detail },
};

export type Office = {
  name: string,
  city: City,
  hidden_names: boolean,
  idle_minutes: number,
  head: string,
  actions: Array<Action>,
};

export type OneTime = {
  id: string,
  name: string,
  /** None when the same command comes again: it is told once. */
  one_time_password: string | null,
};

export type PersonChoice = {
  id: string,
  name: string,
  one_time: boolean,
  wait_seconds: number,
};

export type Phase = 'none' | 'locked' | 'open' | 'stopped';

export type Pulse = {
  phase: Phase,
  now: string,
  /** Seconds until the database locks itself. */
  idle_left: number | null,
  /** From how many seconds on the page warns. */
  warn_at: number,
  jobs_running: number,
  come_to_front: boolean,
};

export type RecoveryHalf = {
  holder: string,
  code: string,
};

export type RecoverySheet = {
  halves: Array<RecoveryHalf>,
  me: Me,
};

export type RefExplained = {
  key: string,
  chosen: RefRow | null,
  /** `nothing`, `only_one`, `own`, `newest`, `surest`, `listed_first` */
  why: string,
  rivals: Array<RefRow>,
};

export type RefPage = {
  total: number,
  at: string,
  columns: Array<string>,
  rows: Array<RefRow>,
};

export type RefRow = {
  key: string,
  cells: Array<string>,
  valid_from: string,
  valid_to: string | null,
  source: string,
  sureness: Sureness,
  own: boolean,
  rivals: number,
};

export type RefTable = {
  name: string,
  rows: number,
  own_rows: number,
  estimated: number,
};

export type Role = 'manager' | 'supervisor' | 'director' | 'administrator';

export type StaffRow = {
  id: string,
  name: string,
  roles: Array<Role>,
  status: StaffStatus,
  awaiting_confirmation: boolean,
  /** Who gave out the one-time password of the key that awaits confirmation. */
  reset_by: string | null,
  since: string,
  head: string,
  actions: Array<Action>,
};

export type StaffStatus = 'invited' | 'active' | 'inactive';

export type Started = {
  job: string,
};

export type Storage = {
  path: string,
  size_bytes: number,
  documents: Array<KindCount>,
  entries: number,
  schema: number,
  cipher_version: string,
  sqlite_version: string,
  /** `sqlite3_*` symbols that the program offers to the libraries beside it; must be 0. None: cannot be counted here. */
  exported_symbols: number | null,
  header_copies: number,
  key_store: boolean,
  bound: boolean,
  last_backup: BackupInfo | null,
  last_check: LastCheck | null,
};

export type Sureness = 'low' | 'medium' | 'high';

export type Theme = 'system' | 'light' | 'dark';

export type Today = {
  date: string,
  /** 1 = Monday. */
  weekday: number,
  working: boolean,
  holiday: Names | null,
  next_working_day: string,
  keys_to_confirm: number,
  drafts: Array<DraftPlace>,
  last_backup_days: number | null,
};

export type Touched = {
  kind: string,
  ids: Array<string> | null,
};

export type RefusalCode = 'wrong-password' | 'wait' | 'password-must-change' | 'password-too-short' | 'password-too-common' | 'password-has-name' | 'password-too-long' | 'password-same' | 'not-signed-in' | 'not-allowed' | 'not-in-this-state' | 'same-person' | 'comment-needed' | 'last-administrator' | 'changed-meanwhile' | 'held-elsewhere' | 'in-the-future' | 'name-empty' | 'name-taken' | 'number-taken' | 'roles-empty' | 'no-such-document' | 'no-such-table' | 'no-such-person' | 'recovery-wrong' | 'recovery-half-missing' | 'folder-on-network' | 'folder-synchronised' | 'folder-unknown-fuse' | 'folder-not-empty' | 'folder-read-only' | 'already-open' | 'newer-schema' | 'header-older' | 'header-damaged' | 'header-missing' | 'header-copy-missing' | 'database-damaged' | 'database-missing' | 'no-database' | 'key-store-missing' | 'bound-to-other-computer' | 'not-a-demo' | 'command-reused' | 'bad-arguments' | 'reference-bad' | 'job-running' | 'no-such-backup' | 'no-such-job' | 'cancelled' | 'stopped';

export type FaultCode = 'disk-full' | 'disk' | 'database' | 'cipher-missing' | 'bug';

type None = Record<string, never>;

export interface Commands {
  desk_state: {
    args: None;
    value: DeskState;
  };
  set_local: {
    args: {
      language: Language,
      theme: Theme,
      graphics: Graphics,
    };
    value: null;
  };
  create_casebook: {
    args: {
      office: string,
      city: City,
      name: string,
      password: string,
      language: Language,
      /** One or two people who keep the recovery code. */
      holders: Array<string>,
      demo: boolean,
    };
    value: RecoverySheet;
  };
  sign_in: {
    args: {
      /** An id of the list, or the name as it was typed where the list is hidden. */
      person: string,
      password: string,
    };
    value: Me;
  };
  sign_in_first: {
    args: {
      command: string,
      person: string,
      one_time: string,
      password: string,
    };
    value: Me;
  };
  recover: {
    args: {
      command: string,
      codes: Array<string>,
      person: string,
      password: string,
    };
    value: RecoverySheet;
  };
  lock: {
    args: None;
    value: null;
  };
  pulse: {
    args: {
      /** Whether somebody typed or moved since the last pulse. */
      active: boolean,
    };
    value: Pulse;
  };
  page_ready: {
    args: None;
    value: null;
  };
  set_preferences: {
    args: {
      command: string,
      language: Language,
      theme: Theme,
      density: Density,
      single_keys: boolean,
    };
    value: Me;
  };
  change_password: {
    args: {
      command: string,
      old: string,
      new: string,
    };
    value: Me;
  };
  bind_to_computer: {
    args: {
      command: string,
      password: string,
      bind: boolean,
    };
    value: null;
  };
  staff_list: {
    args: None;
    value: Array<StaffRow>;
  };
  add_staff: {
    args: {
      command: string,
      name: string,
      roles: Array<Role>,
    };
    value: OneTime;
  };
  rename_staff: {
    args: {
      command: string,
      id: string,
      after: string,
      name: string,
    };
    value: StaffRow;
  };
  set_roles: {
    args: {
      command: string,
      id: string,
      after: string,
      roles: Array<Role>,
    };
    value: StaffRow;
  };
  deactivate_staff: {
    args: {
      command: string,
      id: string,
      after: string,
      comment: string,
    };
    value: StaffRow;
  };
  reactivate_staff: {
    args: {
      command: string,
      id: string,
      /** The head that stood on the screen. */
      after: string,
    };
    value: OneTime;
  };
  reset_staff: {
    args: {
      command: string,
      id: string,
      after: string,
      comment: string,
    };
    value: OneTime;
  };
  confirm_key: {
    args: {
      command: string,
      id: string,
      after: string,
      password: string,
    };
    value: StaffRow;
  };
  office: {
    args: None;
    value: Office;
  };
  set_office: {
    args: {
      command: string,
      after: string,
      name: string,
      city: City,
      hidden_names: boolean,
      idle_minutes: number,
    };
    value: Office;
  };
  reference_tables: {
    args: None;
    value: Array<RefTable>;
  };
  reference_rows: {
    args: {
      table: string,
      /** As of this day; today if none. */
      at: string | null,
      text: string,
      offset: number,
      /** At most 200. */
      limit: number,
    };
    value: RefPage;
  };
  reference_explain: {
    args: {
      table: string,
      key: string,
      at: string | null,
    };
    value: RefExplained;
  };
  storage: {
    args: None;
    value: Storage;
  };
  start_backup: {
    args: {
      command: string,
    };
    value: Started;
  };
  start_check: {
    args: None;
    value: Started;
  };
  jobs: {
    args: None;
    value: Array<Job>;
  };
  cancel_job: {
    args: {
      job: string,
    };
    value: null;
  };
  dismiss_job: {
    args: {
      job: string,
    };
    value: null;
  };
  backups: {
    args: None;
    value: Array<BackupInfo>;
  };
  restore_backup: {
    args: {
      name: string,
    };
    value: null;
  };
  save_draft: {
    args: {
      place: string,
      /** The head of the document that it was typed over. */
      base: string | null,
      body: string,
    };
    value: null;
  };
  draft: {
    args: {
      place: string,
    };
    value: DraftBody | null;
  };
  drop_draft: {
    args: {
      place: string,
    };
    value: null;
  };
  drafts: {
    args: None;
    value: Array<DraftPlace>;
  };
  today: {
    args: None;
    value: Today;
  };
}
