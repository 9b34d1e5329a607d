// Generated from src-tauri/src/wire.rs and src-tauri/src/commands/list.rs by `./desk gen`. Do not edit.

export type Absence = {
  person: string,
  name: string,
  from: string | null,
  to: string | null,
  deputy: string | null,
  note: string,
  head: string,
  mine: boolean,
};

export type Action = {
  verb: string,
  allowed: boolean,
  refusal: Notice | null,
  /** The statuses at which it can be done, where this is not one of them. */
  from: Array<string>,
};

export type ApprovalLine = {
  id: string,
  after: string,
  number: string,
  person: string,
  company: string,
  findings: number,
  wrong: number,
  /** Sections of which nothing was brought in. */
  not_copied: number,
  recommended_by: string | null,
  refusal: Notice | null,
};

export type ApprovalSummary = {
  page: CasePage,
  /** `approve` or `approve-again`, and whether I may. */
  sign: Action,
  send_back: Action,
  recommendation: DidView | null,
  /** Who brought content in, changed it or recommended in this round; oldest first. */
  people: Array<DidView>,
  /** Against the round before, or against what was approved; null: nobody can tell. */
  changed: Array<ChangedValue> | null,
  /** Colleagues whose right it is today. */
  signers: Array<SignerView>,
  exception: ExceptionView | null,
  /** The director in whose stead I sign. */
  delegated_by: string | null,
};

export type ApprovalView = {
  by: string,
  at: string,
  round: number,
  delegated_by: string | null,
  at_desk_of: string | null,
  exception_by: string | null,
  exception_reason: string | null,
  /** Content has changed since. */
  void: VoidView | null,
};

export type BackFillLine = {
  verb: string,
  status: string,
  /** Known from the portal's history. */
  at: string | null,
  /** A step beyond where it stands: it moves the application. */
  moves: boolean,
};

export type BackFilled = {
  verb: string,
  facts: StepFacts,
};

export type BackupInfo = {
  name: string,
  at: string,
  size_bytes: number,
  checked: boolean,
};

export type BlockView = {
  key: string,
  values: Array<ValueView>,
  /** Of a service line: the price that the tables know, and where it stands. */
  price: PriceView | null,
};

export type BroughtPaper = {
  /** It is known already under this number. */
  number: number | null,
  /** The place of the person; null: of the application as a whole. */
  person: number | null,
  /** `passport`, a key of the usual papers, or empty. */
  kind: string,
  words: string,
};

export type CaseAt = {
  id: string,
  after: string,
};

export type CaseLink = {
  id: string,
  number: string,
  status: string,
};

export type CasePage = {
  row: ListRow,
  /** For whom it waits, and why so long; null: for nobody. */
  clock: ClockView | null,
  channel: string,
  city: string | null,
  created: string | null,
  portal: PortalStatus | null,
  returns: number,
  phone: string | null,
  email: string | null,
  last_note: string | null,
  /** The nine stages of the portal's bar. */
  stages: Array<StageState>,
  sections: Array<SectionView>,
  documents: SectionView,
  findings: Array<FindingView>,
  /** What only the papers show, to be looked at before the approval: no findings. */
  asked: Array<FindingView>,
  total: string | null,
  /** Every verb with the reason that stands against it. */
  actions: Array<Action>,
  /** The verb of the big button. */
  primary: string | null,
  approval: ApprovalView | null,
  to_enter: Array<EnterLine>,
  reasons: Array<ReasonView>,
  /** What the client changed since the round before; null in the first. */
  changes: RoundChanges | null,
  /** Paths that a reviewer has found right in this round. */
  looked: Array<string>,
  events: Array<PortalEventView>,
  payment: PaymentView | null,
  papers: Array<PaperView>,
  /** The courier's sheet that was made last. */
  sheet: LastSheet | null,
  mo_date: string | null,
  mo_number: string | null,
  outcome: string | null,
  outcome_words: string | null,
  receiver: string | null,
  decision: string | null,
  /** Steps that the portal shows and nobody has recorded here with their facts. */
  to_back_fill: Array<BackFillLine>,
  predecessor: CaseLink | null,
  successors: Array<CaseLink>,
  contact_id: string | null,
  person_ids: Array<string>,
  differs: Array<Differs>,
  pasted: number,
};

export type CaseRef = {
  id: string,
  number: string,
  head: string,
};

export type Catalogue = {
  statuses: Array<StatusWord>,
  services: Array<ServiceWord>,
  countries: Array<CountryWord>,
  fields: Array<FieldWord>,
  /** Papers that clients usually bring. */
  originals: Array<PaperWord>,
  /** What lies in slots. */
  documents: Array<PaperWord>,
  staff: Array<StaffWord>,
  /** Where *Open in portal* leads, with `{id}` in it; null: no address is set. */
  portal_address: string | null,
};

export type ChangedValue = {
  path: string,
  before: string | null,
  after: string | null,
};

export type ChosenFile = {
  file: string,
  name: string,
  size_bytes: number,
};

export type City = 'Astana' | 'Almaty';

export type ClockView = {
  /** `client`, `centre`, `supervisor`, `mo` */
  owner: string,
  since: string,
  /** Working days. */
  waited: number,
  /** Days that were not counted; of many the newest. */
  off: Array<OffView>,
  /** So many stretches before those are left out. */
  earlier: number,
  norm: NormView | null,
  /** Some day rests on an estimate. */
  estimated: boolean,
};

export type ColumnMeaning = {
  header: string,
  meaning: string | null,
};

export type CompanyPaper = {
  id: string,
  document: string,
  names: Names,
  name: string,
  at: string,
  dated: string | null,
  pages: number | null,
};

export type ContactView = {
  name: string,
  phone: string | null,
  email: string | null,
  /** Of the application that says so. */
  number: string,
};

export type CountryWord = {
  key: string,
  names: Names,
};

export type Counts = {
  total: number,
  facets: Array<Facet>,
};

export type DelegationView = {
  from: string,
  to: string,
  by: string,
  reason: string,
  /** Today; otherwise it begins later. */
  in_force: boolean,
};

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

export type DidView = {
  verb: string,
  actor: string,
  at: string,
  comment: string,
};

export type Differs = {
  path: string,
  here: string | null,
  register: string | null,
};

export type Direction = 'to_mo' | 'from_mo';

export type DocumentsPage = {
  head: string,
  round: number,
  slots: Array<SlotView>,
  /** Brought by mistake. */
  set_aside: Array<FileRow>,
  /** Papers of the company that this application does not hold. */
  of_company: Array<CompanyPaper>,
  /** Somebody has said that all documents of this round are here. */
  brought: boolean,
  /** Required ones that are not here although all were brought. */
  missing: number,
  actions: Array<Action>,
};

export type Download = {
  file: string,
  name: string,
  size: number,
  /** How many minutes ago it came. */
  minutes: number,
};

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

export type ElsewhereView = {
  id: string,
  number: string,
};

export type EnterLine = {
  id: string,
  line: string,
  number: string,
  person: string,
  company: string,
  verb: string,
  to: string,
  text: string,
  at: string,
  entered: boolean,
};

export type EnterPage = {
  /** How many applications have such lines: pages are of these. */
  applications: number,
  lines: Array<EnterLine>,
};

export type ErrorKind = 'refusal' | 'fault';

export type ExceptionView = {
  person: string,
  by: string,
  at: string,
  reason: string,
};

export type Facet = {
  name: string,
  values: Array<FacetValue>,
};

export type FacetValue = {
  key: string,
  count: number,
};

export type FieldWord = {
  section: string,
  card: string,
  name: string,
  takes: string,
  required: boolean,
};

export type FileRow = {
  id: string,
  /** Signs that cannot be seen are made visible. */
  name: string,
  mime: string,
  /** It can be shown here: `pdf` or `image`; null: only outside. */
  view: string | null,
  size: number,
  pages: number | null,
  sha256: string,
  round: number,
  at: string,
  by: string,
  way: string,
  dated: string | null,
  /** The last reading found it missing or changed. */
  damaged: boolean,
  /** Other applications that hold the same file. */
  elsewhere: Array<ElsewhereView>,
};

export type FileView = {
  /** The page fetches the bytes by it. */
  token: string,
  name: string,
  mime: string,
  /** `pdf` or `image` */
  kind: string,
  pages: number | null,
};

export type FindingView = {
  /** `person/2/family`, `payment/payer_bin`, or the section itself. */
  path: string,
  section: string,
  /** Has to be mended; otherwise it can be right all the same. */
  wrong: boolean,
  /** Which row asks for it. */
  source: string,
  /** The row of `return-reasons` that asks the client to mend it. */
  reason: string | null,
  said: Notice,
};

export type FolderKind = 'scanner' | 'downloads';

export type Folders = {
  scanner: string | null,
  downloads: string | null,
};

export type Graphics = 'automatic' | 'compatible' | 'basic';

export type HeldView = {
  place: string,
  since: string | null,
  whom: string | null,
  case: CaseLink,
};

export type HistoryPage = {
  total: number,
  lines: Array<HistoryView>,
};

export type HistoryView = {
  id: string,
  /** `entry` = recorded here; `portal` = the portal's own line. */
  source: string,
  verb: string,
  to: string | null,
  actor: string,
  event_time: string | null,
  entry_time: string | null,
  stepped_back: boolean,
  comment: string,
  how: NoteKind | null,
  changes: Array<ChangedValue>,
};

export type Hit = {
  id: string,
  /** `application`, `waiver`, `membership`, `person`, `organisation` */
  kind: string,
  title: string,
  /** Person and company of an application, number of a company. */
  more: string,
  status: string | null,
  /** `number`, `name`, `words` */
  why: string,
  /** Where the passports of an application are. */
  place: string | null,
  /** The part of a comment or note in which a word stands that was asked for. */
  snippet: string | null,
};

export type IntakeLine = {
  place: number,
  number: string,
  /** `new`, `changed`, `known`, `not_understood`, `needs_number`, `left_out` */
  state: string,
  id: string | null,
  services: string,
  status: string | null,
  status_words: string,
  before: string | null,
  created: string | null,
  events: number,
  new_events: number,
  raw: string,
  troubles: Array<Notice>,
};

export type IntakePreview = {
  preview: string,
  /** `list`, `history`, `sheet`, `package`, `unknown` */
  kind: string,
  /** `html`, `tabs`, `cells`, `csv`, `xlsx`, `json`, `zip` */
  form: string,
  encoding: string,
  /** `month_first`, `day_first` */
  order: string,
  columns: Array<ColumnMeaning>,
  /** What a column of this kind of list may mean. */
  meanings: Array<string>,
  new: number,
  changed: number,
  known: number,
  not_understood: number,
  left_out: number,
  total: number,
  lines: Array<IntakeLine>,
  /** Staff of the portal that the lines name. */
  people: Array<PortalName>,
  /** Histories that need to be told whose they are. */
  needs_number: number,
};

export type IntakeSource = {
  html: string | null,
  text: string,
  /** The id that `choose_file` gave. */
  file: string | null,
};

export type InvoiceRead = {
  payment: PaymentView,
  /** The number of the application that it was made for, where that is another one. */
  of_another: string | null,
};

export type Job = {
  id: string,
  kind: JobKind,
  state: JobState,
  done: number,
  total: number,
  started: string,
  outcome: Notice | null,
};

export type JobKind = 'backup' | 'check' | 'files' | 'generate' | 'intake' | 'recheck';

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

export type LastRecheck = {
  at: string,
  open: number,
  /** Applications with something wrong. */
  wrong: number,
  /** Those of them with which nothing was wrong at the recheck before; none where there was none. */
  fresh: number | null,
  /** Up to 200 of them, the fresh ones first. */
  named: Array<WrongCase>,
};

export type LastSheet = {
  direction: Direction,
  at: string,
  courier: string,
  papers: number,
  /** What has changed since, by the numbers of papers: `added`, `gone`, `otherwise`. */
  changes: Array<SheetChange>,
};

export type LetterKind = 'summary' | 'return' | 'receipt' | 'pack' | 'sheet';

export type LetterPage = {
  /** As a file. */
  name: string,
  /** The page fetches the bytes by it. */
  token: string,
  mime: string,
};

export type LikelyView = {
  /** `iin`, `passport`, `name` */
  by: string,
  /** In the register. */
  person: string | null,
  name: string,
  /** Her other open applications. */
  open: Array<CaseLink>,
};

export type LineCheck = {
  /** `number`, `birth`, `expiry`, `personal`, `whole` */
  over: string,
  expected: number,
  found: string,
  right: boolean,
};

export type LineEntered = {
  id: string,
  /** The line's own key. */
  line: string,
};

export type LineField = {
  /** A field of `contact` and `person`. */
  name: string,
  /** As the form takes it. */
  read: string | null,
  printed: string,
  /** `same`, `differs`, `empty` (nothing stands in the form), `unread` */
  state: string,
  /** `wrong-digit`, `unknown-part`, `no-such-day`, `one-name`, `cut`, `cyrillic`, `unknown-code`, `of-visa`, `not-said` */
  remark: string | null,
  take: boolean,
};

export type LineMended = {
  line: number,
  position: number,
  from: string,
  to: string,
};

export type LinesView = {
  /** `passport`, `visa`, `card` */
  kind: string,
  fields: Array<LineField>,
  checks: Array<LineCheck>,
  mended: Array<LineMended>,
  lines: Array<string>,
};

export type ListFilter = {
  /** Typed into the list's own box. */
  text: string,
  /** `application`, `waiver`, `membership` */
  kinds: Array<string>,
  statuses: Array<string>,
  services: Array<string>,
  /** Ids of staff, or `nobody`. */
  owners: Array<string>,
  /** `client`, `centre`, `supervisor`, `mo`, `nobody` */
  waiting: Array<string>,
  cities: Array<string>,
  channels: Array<string>,
  citizenships: Array<string>,
  /** Where the passport is; empty = not known. */
  places: Array<string>,
  /** Calendar days in the present status: `day`, `week`, `month`, `quarter`, `longer`, `unknown` */
  ages: Array<string>,
  /** `resubmitted`, `to_enter`, `happened`, `needs_details`, `unconfirmed`, `priority`, `personal_manager` */
  flags: Array<string>,
  /** `overdue`, `today`, `week` */
  due: string | null,
  /** Those that have ended too. */
  ended: boolean,
  drafts: boolean,
  /** Only mine, and those of colleagues whom I stand in for. */
  mine: boolean,
  /** Only what waits for my signature. */
  to_sign: boolean,
  sort: Sort,
  descending: boolean,
};

export type ListPage = {
  rows: Array<ListRow>,
  /** The day to which '2 days over' is reckoned. */
  today: string,
};

export type ListRow = {
  id: string,
  head: string,
  kind: string,
  number: string,
  /** The portal knows it under this number. */
  in_portal: boolean,
  /** The first person; empty where nobody is known. */
  person: string,
  more_persons: number,
  company: string,
  company_id: string | null,
  services: Array<string>,
  /** The portal's words where no service is known. */
  service_words: string,
  personal_manager: boolean,
  priority: boolean,
  status: string,
  portal_status: string | null,
  round: number,
  reasons_open: number,
  reasons_total: number,
  waiting: string,
  /** Working days since it waits. */
  waited: number,
  since: string | null,
  due: string | null,
  /** `next_step`, `norm`, `period` */
  due_why: string | null,
  due_days: number,
  next_text: string,
  next_date: string | null,
  visit: string | null,
  passport_place: string | null,
  /** Where the passports lie apart: how many lie where. */
  passport_places: Array<PlaceCount>,
  owner: string | null,
  /** Sees it too while the owner is away. */
  deputy: string | null,
  /** I stand in for the owner today. */
  standing_in: boolean,
  resubmitted: boolean,
  to_enter: boolean,
  happened: boolean,
  unconfirmed: boolean,
  /** What was approved has changed since. */
  voided: boolean,
  needs_details: boolean,
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

export type NormView = {
  days: number,
  source: string,
  sureness: Sureness,
  until: string,
  /** Working days beyond it. */
  over: number,
};

export type NoteKind = 'call' | 'visit' | 'email' | 'internal';

export type NoteView = {
  case: CaseLink | null,
  text: string,
  how: NoteKind | null,
  at: string,
  by: string,
};

export type Notice = {
  code: string,
  args: { [key in string]: Detail },
};

export type OffView = {
  from: string,
  to: string,
  /** Null: a weekend. */
  holiday: Names | null,
  moved_from: string | null,
};

export type Office = {
  name: string,
  city: City,
  hidden_names: boolean,
  idle_minutes: number,
  portal_address: string | null,
  head: string,
  actions: Array<Action>,
};

export type OneTime = {
  id: string,
  name: string,
  /** None when the same command comes again: it is told once. */
  one_time_password: string | null,
};

export type PaperView = {
  number: number,
  /** The place of the person whose it is; null: of the application as a whole. */
  person: number | null,
  /** Her name, family name first. */
  name: string,
  passport: string | null,
  /** `passport`, a key of the usual papers, or empty. */
  kind: string,
  words: string,
  /** `client`, `here`, `courier`, `mo`, `returned`, or words of a list that staff kept before. */
  place: string,
  since: string | null,
  by: string,
  whom: string | null,
  /** Not with the client. */
  out: boolean,
};

export type PaperWord = {
  key: string,
  names: Names,
};

export type PapersFact = {
  /** What she leaves; null: nothing new. */
  brought: Array<BroughtPaper> | null,
  /** Numbers of papers that stay where they are. */
  stay: Array<number>,
  courier: string | null,
};

export type PartyLink = {
  id: string,
  name: string,
};

export type PartyPage = {
  id: string,
  kind: string,
  name: string,
  number: string | null,
  participant: boolean | null,
  city: string | null,
  phone: string | null,
  email: string | null,
  /** As the newest applications say it. */
  contacts: Array<ContactView>,
  birth_date: string | null,
  citizenship: string | null,
  passports: Array<PassportView>,
  employer: PartyLink | null,
  open: Array<ListRow>,
  ended: Array<ListRow>,
  total: number,
  notes: Array<NoteView>,
  /** Three plain sentences to say on the phone or to paste. */
  read_out: ReadOut,
};

export type PassportView = {
  number: string,
  valid_until: string | null,
  /** Where it is by the newest application that has it; null: nobody said. */
  held: HeldView | null,
};

export type PathValue = {
  /** `contact/given`, `person/2/document_number`, `service/1/amount` */
  path: string,
  /** As typed; empty clears. */
  value: string,
};

export type PaymentFacts = {
  invoice: string | null,
  issued: string | null,
  valid_until: string | null,
  sum: string | null,
  currency: string | null,
  paid_on: string | null,
  reference: string | null,
  proof: string | null,
  payer: string | null,
  payer_bin: string | null,
};

export type PaymentView = {
  invoice: string | null,
  issued: string | null,
  valid_until: string | null,
  /** The invoice has run out and nothing was paid (A09). */
  expired: boolean,
  sum: string | null,
  currency: string | null,
  paid_on: string | null,
  /** The invoice's own number of reference. */
  reference: string | null,
  proof: string | null,
  payer: string | null,
  payer_bin: string | null,
};

export type PersonChoice = {
  id: string,
  name: string,
  one_time: boolean,
  wait_seconds: number,
};

export type Phase = 'none' | 'locked' | 'open' | 'stopped';

export type PlaceCount = {
  place: string,
  count: number,
};

export type PortalEventView = {
  at: string | null,
  status: string | null,
  label: string,
  comment: string,
  person: string,
  roles: Array<string>,
};

export type PortalName = {
  name: string,
  roles: string,
  staff: string | null,
  /** Somebody has said that it is none of this staff: not asked again. */
  nobody: boolean,
};

export type PortalPerson = {
  name: string,
  staff: string | null,
};

export type PortalStatus = {
  status: string | null,
  label: string,
  at: string | null,
  imported: string | null,
  ahead: boolean,
  flags: Array<string>,
};

export type PriceView = {
  amount: string | null,
  currency: string,
  total: string | null,
  known: string | null,
  source: Names | null,
  rivals: number,
};

export type Proposal = {
  path: string,
  section: string,
  value: string,
  /** What stands there now. */
  before: string | null,
  /** The line as it stood on the page. */
  source: string,
  line: number,
  /** Why the field does not take it, or why somebody should look: `disputed`, `unplaced`. */
  refusal: Notice | null,
};

export type Proposals = {
  proposals: Array<Proposal>,
  rest: string,
  recognised: boolean,
  /** Sections of which the page held labels: brought in, even where a field is empty. */
  sections: Array<string>,
  /** The number and the status that the page itself names. */
  portal_id: string | null,
  status: string | null,
};

export type Proposed = {
  slot: string,
  /** `passport-lines`, `name`, `content` */
  by: string,
};

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

export type PutOutFile = {
  file: string,
  name: string,
  /** For the clipboard. */
  path: string,
};

export type ReadOut = {
  en: string,
  ru: string,
};

export type ReasonFacts = {
  text: string,
  /** The same in other languages: `en`, `ru`, `kk`. */
  texts: { [key in string]: string },
  /** The row of the table, or `own/…`. */
  row: string | null,
  /** `person/1/given`, `person/2`, `contact`; empty = the whole. */
  at: Array<string>,
  spot: Spot | null,
  /** The number of the earlier reason that it asks for again. */
  repeats: number | null,
};

export type ReasonPick = {
  key: string,
  texts: { [key in string]: string },
  about: string,
  booking: string | null,
  /** How often she used it lately for such a service. */
  uses: number,
  own: boolean,
  shared: boolean,
};

export type ReasonView = {
  number: number,
  round: number,
  text: string,
  texts: { [key in string]: string },
  row: string | null,
  at: Array<string>,
  spot: Spot | null,
  repeats: number | null,
  /** `open`, `answered`, `accepted`, `repeated` */
  state: string,
  /** What came back for it: `no_place`, `not_brought`, `changed`, `unchanged`; null while the client has it. */
  answer: string | null,
  changes: Array<ChangedValue>,
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

export type ReturnText = {
  portal: string,
  email: string,
};

export type Role = 'manager' | 'supervisor' | 'director' | 'administrator';

export type RoundChanges = {
  list: Array<ChangedValue>,
  /** Sections of which nothing of this round was brought in. */
  not_brought: Array<string>,
  /** Nothing of the round before was brought in either. */
  unknown_before: boolean,
};

export type SavedFile = {
  name: string,
};

export type SavedView = {
  id: string,
  name: string,
  shared: boolean,
  /** Comes with the program. */
  fixed: boolean,
  count: number,
  filter: ListFilter,
};

export type ScanReading = {
  /** Those in which scans can be read: `eng`, `rus`, `kaz`; none where Tesseract is not installed. */
  languages: Array<string>,
  on: boolean,
};

export type SectionView = {
  key: string,
  /** `not_copied`, `missing`, `complete`, `in_portal`, `skipped` */
  state: string,
  missing: number,
  round: number | null,
  blocks: Array<BlockView>,
};

export type ServiceWord = {
  key: string,
  names: Names,
  short: Names,
  group: Names,
  section: Names | null,
  kind: string,
  /** Not offered for new applications any more: wordings of old lists. */
  older: boolean,
};

export type SheetChange = {
  paper: number,
  what: string,
};

export type SheetPage = {
  /** One element, black on white; what is saved is this with its style in one file. */
  html: string,
  /** How many applications are on it. */
  cases: number,
  /** Those that are not on it. */
  off: Array<SheetResult>,
  /** On it, but the status stays, and why. */
  not_stepped: Array<SheetResult>,
};

export type SheetResult = {
  id: string,
  number: string,
  refusal: Notice,
};

export type SheetRow = {
  id: string,
  number: string,
  person: string,
  more_persons: number,
  /** How many papers it would carry; 0: it is not on the sheet. */
  papers: number,
  /** Why the step cannot be taken with it. */
  refusal: Notice | null,
};

export type SignerView = {
  id: string,
  name: string,
  delegated_by: string | null,
  /** Her password opens only together with a computer's key store. */
  bound: boolean,
  refusal: Notice | null,
};

export type SlotView = {
  /** `passport/1` */
  key: string,
  /** Among the values of the form: `file/passport/1`. */
  path: string,
  document: string,
  names: Names,
  note: Names | null,
  person: number | null,
  /** As in her passport. */
  person_name: string | null,
  /** `company`, `person`, `case`, `outcome` */
  of: string,
  /** `required`, `optional`, `outcome` */
  need: string,
  /** `not_copied`, `missing`, `empty`, `present`, `outdated`, `accepted`, `returned` */
  state: string,
  /** The open return reason against it. */
  reason: number | null,
  most: number,
  counter: boolean,
  /** The paper's own date matters. */
  dated: boolean,
  template: string | null,
  /** Where it is written that the document is asked for. */
  source: string | null,
  files: Array<FileRow>,
  /** Earlier versions, newest first. */
  older: Array<FileRow>,
};

export type Sort = 'urgency' | 'number' | 'person' | 'company' | 'status' | 'since' | 'created' | 'owner';

export type Spot = {
  file: string,
  page: number,
  x: number,
  y: number,
};

export type StaffRow = {
  id: string,
  name: string,
  roles: Array<Role>,
  status: StaffStatus,
  awaiting_confirmation: boolean,
  /** Who gave out the one-time password of the key that awaits confirmation. */
  given_by: string | null,
  /** It was her first password here, not one after a reset. */
  first_key: boolean,
  /** May approve in a director's stead, today or later. */
  delegation: DelegationView | null,
  since: string,
  head: string,
  actions: Array<Action>,
};

export type StaffStatus = 'invited' | 'active' | 'inactive';

export type StaffWord = {
  id: string,
  name: string,
  active: boolean,
  /** Away today; her cases stand with the deputy. */
  away_until: string | null,
  deputy: string | null,
};

export type StageState = {
  stage: number,
  names: Names,
  /** `done`, `current`, `ahead`, `never` */
  state: string,
  /** How often it came back here. */
  loops: number,
};

export type Started = {
  job: string,
};

export type StatusWord = {
  key: string,
  names: Names,
  /** 1 to 9 of the portal's bar. */
  stage: number | null,
  names_stage: boolean,
  /** `portal`, `waiver`, `desk` */
  kind: string,
  waiting: string,
};

export type StepFacts = {
  comment: string,
  /** `2026-01-25T17:24`, the Centre's wall time; null = now. */
  event_time: string | null,
  reasons: Array<ReasonFacts>,
  /** In which language they go out; null = Russian. */
  language: string | null,
  payment: PaymentFacts | null,
  originals: PapersFact | null,
  mo_date: string | null,
  mo_number: string | null,
  outcome: string | null,
  outcome_words: string | null,
  receiver: string | null,
  decision: string | null,
  decision_number: string | null,
  /** The committee's outcome, a status (000-57). */
  decided: string | null,
};

export type StepResult = {
  id: string,
  number: string,
  refusal: Notice | null,
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
  last_recheck: LastRecheck | null,
};

export type Sureness = 'low' | 'medium' | 'high';

export type TakenIn = {
  new: number,
  changed: number,
  known: number,
  /** Kept with their text, to be mended and tried again. */
  parked: number,
  resubmitted: number,
  happened: number,
  /** Called off: the rest stayed outside. */
  stopped: boolean,
};

export type Theme = 'system' | 'light' | 'dark';

export type Today = {
  date: string,
  /** 1 = Monday. */
  weekday: number,
  working: boolean,
  holiday: Names | null,
  next_working_day: string,
  keys_to_confirm: number,
  /** Those of them that are a colleague's first, not after a reset. */
  first_keys: number,
  drafts: Array<DraftPlace>,
  last_backup_days: number | null,
};

export type Touched = {
  kind: string,
  ids: Array<string> | null,
};

export type TrayPage = {
  rows: Array<TrayRow>,
};

export type TrayPick = {
  /** The row of the tray. */
  tray: string,
  /** `passport/1` */
  slot: string,
  /** The day that the paper carries, as it was typed. */
  dated: string | null,
  /** In a slot of several: the file that it takes the place of. */
  replaces: string | null,
};

export type TrayRow = {
  tray: string,
  name: string,
  way: string,
  /** `reading`, `ready`, `locked` (it wants its password), `refused` */
  state: string,
  done: number,
  total: number,
  size: number | null,
  pages: number | null,
  /** A PDF without text. */
  scan: boolean,
  /** What is worth a line: words of `file-note-…`. */
  notes: Array<string>,
  proposed: Proposed | null,
  trouble: Notice | null,
};

export type ValueView = {
  path: string,
  name: string,
  takes: string,
  value: string | null,
  /** As it is typed into the portal. */
  typed: string | null,
  /** `given`, `missing`, `not_copied`, `optional` */
  state: string,
};

export type VoidView = {
  /** Paths of the values that changed. */
  changed: Array<string>,
  by: string,
  at: string,
};

export type WrongCase = {
  id: string,
  number: string,
  /** How many of its findings are wrong. */
  wrong: number,
  fresh: boolean,
};

export type RefusalCode = 'wrong-password' | 'wait' | 'password-must-change' | 'password-too-short' | 'password-too-common' | 'password-has-name' | 'password-too-long' | 'password-same' | 'not-signed-in' | 'not-allowed' | 'not-in-this-state' | 'same-person' | 'comment-needed' | 'awaits-confirmation' | 'papers-out' | 'reason-needed' | 'card-needed' | 'nothing-to-undo' | 'nothing-new' | 'no-such-reason' | 'wrong-date' | 'wrong-value' | 'unknown-field' | 'no-such-file' | 'not-viewable' | 'no-program' | 'same-file' | 'slot-full' | 'table-empty' | 'no-preview' | 'template-broken' | 'no-portal-address' | 'no-browser' | 'package-wrong' | 'package-version' | 'package-too-large' | 'last-administrator' | 'changed-meanwhile' | 'held-elsewhere' | 'in-the-future' | 'name-empty' | 'name-taken' | 'number-taken' | 'roles-empty' | 'no-such-document' | 'no-such-table' | 'no-such-person' | 'recovery-wrong' | 'recovery-half-missing' | 'folder-on-network' | 'folder-synchronised' | 'folder-unknown-fuse' | 'folder-not-empty' | 'folder-read-only' | 'already-open' | 'newer-schema' | 'header-older' | 'header-damaged' | 'header-missing' | 'header-copy-missing' | 'database-damaged' | 'database-missing' | 'no-database' | 'key-store-missing' | 'bound-to-other-computer' | 'not-a-demo' | 'command-reused' | 'bad-arguments' | 'reference-bad' | 'job-running' | 'no-such-backup' | 'no-such-job' | 'file-too-large' | 'too-many-rows' | 'file-locked' | 'file-damaged' | 'file-refused' | 'file-password' | 'stored-file-damaged' | 'file-unreadable' | 'document-too-large' | 'wrong-file' | 'lines-unread' | 'cancelled' | 'stopped';

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
  shape_window: {
    args: {
      /** A strip beside another window; false: as it was. */
      narrow: boolean,
      /** Above all other windows while it is narrow. */
      on_top: boolean,
    };
    value: boolean;
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
      /** `https://…{id}…`; null: *Open in portal* is not offered. */
      portal_address: string | null,
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
  start_recheck: {
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
  catalogue: {
    args: None;
    value: Catalogue;
  };
  applications: {
    args: {
      filter: ListFilter,
      offset: number,
      /** At most 200. */
      limit: number,
    };
    value: ListPage;
  };
  application_counts: {
    args: {
      filter: ListFilter,
    };
    value: Counts;
  };
  views: {
    args: None;
    value: Array<SavedView>;
  };
  save_view: {
    args: {
      command: string,
      /** Null: a new one. */
      view: string | null,
      name: string,
      shared: boolean,
      filter: ListFilter,
    };
    value: Array<SavedView>;
  };
  drop_view: {
    args: {
      command: string,
      view: string,
      shared: boolean,
    };
    value: Array<SavedView>;
  };
  recent: {
    args: None;
    value: Array<ListRow>;
  };
  to_enter: {
    args: {
      offset: number,
      limit: number,
    };
    value: EnterPage;
  };
  application: {
    args: {
      id: string,
    };
    value: CasePage;
  };
  case_by_number: {
    args: {
      /** The portal's ID, ours (C-0012), or an address of the portal. */
      number: string,
    };
    value: CaseRef | null;
  };
  findings: {
    args: {
      id: string,
    };
    value: Array<FindingView>;
  };
  likely_same: {
    args: {
      /** The application that is typed, where it is there already. */
      of: string | null,
      family: string,
      given: string,
      birth_date: string,
      document_number: string,
      iin: string,
    };
    value: Array<LikelyView>;
  };
  read_mrz: {
    args: {
      text: string,
      /** What stands in the form; of a path its last part counts. */
      typed: Array<PathValue>,
    };
    value: LinesView;
  };
  approval_summary: {
    args: {
      id: string,
    };
    value: ApprovalSummary;
  };
  approval_lines: {
    args: {
      ids: Array<string>,
    };
    value: Array<ApprovalLine>;
  };
  approve: {
    args: {
      command: string,
      cases: Array<CaseAt>,
      comment: string,
      /** A colleague who signs at this desk; null: the signed-in person. */
      signer: string | null,
      /** The signer's own. */
      password: string,
    };
    value: Array<StepResult>;
  };
  allow_one_person: {
    args: {
      command: string,
      id: string,
      after: string,
      person: string,
      comment: string,
    };
    value: CasePage;
  };
  delegate: {
    args: {
      command: string,
      id: string,
      /** Days as they are typed, both included. */
      from: string,
      to: string,
      comment: string,
    };
    value: StaffRow;
  };
  end_delegation: {
    args: {
      command: string,
      id: string,
      /** The head that stood on the screen. */
      after: string,
    };
    value: StaffRow;
  };
  take_step: {
    args: {
      command: string,
      id: string,
      after: string,
      verb: string,
      facts: StepFacts,
      /** Only for steps that are signed. */
      password: string | null,
    };
    value: CasePage;
  };
  take_steps: {
    args: {
      command: string,
      ids: Array<string>,
      verb: string,
      facts: StepFacts,
    };
    value: Array<StepResult>;
  };
  back_fill: {
    args: {
      command: string,
      id: string,
      after: string,
      steps: Array<BackFilled>,
    };
    value: CasePage;
  };
  move_papers: {
    args: {
      command: string,
      id: string,
      after: string,
      numbers: Array<number>,
      brought: Array<BroughtPaper>,
      /** `client`, `here`, `courier`, `mo`, `returned` */
      place: string,
      whom: string | null,
      /** `2026-01-25T17:24`, the Centre's wall time; null = now. */
      at: string | null,
      comment: string,
    };
    value: CasePage;
  };
  undo_steps: {
    args: {
      command: string,
      ids: Array<string>,
    };
    value: Array<StepResult>;
  };
  assign: {
    args: {
      command: string,
      ids: Array<string>,
      /** Null: nobody. */
      owner: string | null,
      deputy: string | null,
    };
    value: Array<StepResult>;
  };
  add_case_note: {
    args: {
      command: string,
      id: string,
      text: string,
      how: NoteKind,
    };
    value: CasePage;
  };
  plan_next: {
    args: {
      command: string,
      id: string,
      /** All empty: nothing is planned any more. */
      text: string,
      date: string | null,
      person: string | null,
      visit: boolean,
      time: string | null,
    };
    value: CasePage;
  };
  open_application: {
    args: {
      command: string,
      /** `counter`, `email`, `paper` */
      channel: string,
      values: Array<PathValue>,
      /** A rejected or closed one that this one follows (F36). */
      predecessor: string | null,
    };
    value: CaseRef;
  };
  edit_application: {
    args: {
      command: string,
      id: string,
      after: string,
      values: Array<PathValue>,
      /** Sections of which content is brought in by this; others only change. */
      sections: Array<string>,
      /** Blocks that fall away: `person/3`, `service/2`. */
      remove: Array<string>,
      /** A whole page that was pasted: kept as it came. */
      pasted: string | null,
      /** Content of a new round. */
      new_round: boolean,
      /** The number that the portal has given it meanwhile. */
      portal_id: string | null,
    };
    value: CasePage;
  };
  lines_entered: {
    args: {
      command: string,
      lines: Array<LineEntered>,
      /** False: that was a slip, they wait again. */
      entered: boolean,
    };
    value: Array<StepResult>;
  };
  case_history: {
    args: {
      id: string,
      offset: number,
      limit: number,
    };
    value: HistoryPage;
  };
  history_for_portal: {
    args: {
      id: string,
    };
    value: string;
  };
  open_in_portal: {
    args: {
      id: string,
    };
    value: null;
  };
  reason_picks: {
    args: {
      id: string,
      /** What the next reason is about; empty = the whole. */
      at: Array<string>,
    };
    value: Array<ReasonPick>;
  };
  word_reason: {
    args: {
      id: string,
      row: string,
      at: Array<string>,
      /** The rule whose values the sentence names. */
      finding: string | null,
    };
    value: { [key in string]: string };
  };
  return_texts: {
    args: {
      id: string,
      reasons: Array<string>,
      language: string,
    };
    value: ReturnText;
  };
  accept_reasons: {
    args: {
      command: string,
      id: string,
      numbers: Array<number>,
      /** False: it was a slip. */
      accepted: boolean,
    };
    value: CasePage;
  };
  keep_review: {
    args: {
      command: string,
      id: string,
      /** Path → whether she found it right. */
      looked: { [key in string]: boolean },
    };
    value: CasePage;
  };
  keep_sentence: {
    args: {
      command: string,
      texts: { [key in string]: string },
      /** For everybody, not for her alone. */
      shared: boolean,
    };
    value: string;
  };
  drop_sentence: {
    args: {
      command: string,
      /** `own/…` */
      key: string,
      shared: boolean,
    };
    value: null;
  };
  documents: {
    args: {
      id: string,
    };
    value: DocumentsPage;
  };
  place_file: {
    args: {
      command: string,
      id: string,
      file: string,
      /** Empty: set aside. */
      slot: string,
      dated: string | null,
    };
    value: DocumentsPage;
  };
  take_company_papers: {
    args: {
      command: string,
      id: string,
      papers: Array<string>,
    };
    value: DocumentsPage;
  };
  documents_brought: {
    args: {
      command: string,
      id: string,
      after: string,
    };
    value: DocumentsPage;
  };
  file_documents: {
    args: {
      command: string,
      id: string,
      files: Array<TrayPick>,
    };
    value: DocumentsPage;
  };
  open_file: {
    args: {
      id: string,
      file: string,
    };
    value: FileView;
  };
  file_text: {
    args: {
      id: string,
      file: string,
    };
    value: string;
  };
  put_out: {
    args: {
      command: string,
      id: string,
      files: Array<string>,
    };
    value: Array<PutOutFile>;
  };
  open_outside: {
    args: {
      command: string,
      id: string,
      file: string,
    };
    value: null;
  };
  put_outs: {
    args: None;
    value: Array<string>;
  };
  put_out_done: {
    args: None;
    value: null;
  };
  tray: {
    args: {
      id: string,
    };
    value: TrayPage;
  };
  pick_files: {
    args: {
      id: string,
    };
    value: TrayPage;
  };
  paste_image: {
    args: {
      id: string,
      /** What it is called from now on. */
      name: string,
      base64: string,
    };
    value: TrayPage;
  };
  newest_downloads: {
    args: None;
    value: Array<Download>;
  };
  bring_downloads: {
    args: {
      id: string,
      files: Array<string>,
    };
    value: TrayPage;
  };
  drop_tray: {
    args: {
      id: string,
      tray: Array<string>,
    };
    value: TrayPage;
  };
  unlock_tray: {
    args: {
      id: string,
      tray: string,
      password: string,
    };
    value: TrayPage;
  };
  open_tray: {
    args: {
      tray: string,
    };
    value: FileView;
  };
  folders: {
    args: None;
    value: Folders;
  };
  choose_folder: {
    args: {
      folder: FolderKind,
      /** Forget it. */
      clear: boolean,
    };
    value: Folders;
  };
  scan_reading: {
    args: None;
    value: ScanReading;
  };
  set_scan_reading: {
    args: {
      on: boolean,
    };
    value: ScanReading;
  };
  sheet_preview: {
    args: {
      ids: Array<string>,
      direction: Direction,
    };
    value: Array<SheetRow>;
  };
  make_sheet: {
    args: {
      command: string,
      ids: Array<string>,
      direction: Direction,
      courier: string,
      /** `2026-01-25T17:24`, the Centre's wall time; null = now. */
      at: string | null,
      /** With the step that goes with it, where that can be taken. */
      step: boolean,
      language: Language,
    };
    value: SheetPage;
  };
  make_letter: {
    args: {
      /** The application; null for the sheet, which is of several. */
      id: string | null,
      kind: LetterKind,
      language: Language,
      /** Of a return: its sentences; null = those of the last return. */
      reasons: Array<string> | null,
      /** Of a receipt: who brought the papers. */
      brought_by: string | null,
      /** By the template that came with the program, whatever the office has put in its place. */
      shipped: boolean,
    };
    value: LetterPage;
  };
  save_letter: {
    args: None;
    value: SavedFile | null;
  };
  choose_file: {
    args: None;
    value: ChosenFile | null;
  };
  dropped_file: {
    args: None;
    value: ChosenFile | null;
  };
  preview_lines: {
    args: {
      preview: string,
      /** Lines of this state alone: `new`, `changed`, `known`, `not_understood`, `needs_number`,
     * `left_out`. */
      state: string | null,
      offset: number,
      limit: number,
    };
    value: IntakePreview;
  };
  preview_intake: {
    args: {
      source: IntakeSource,
      /** Null: as it was recognised, or as it was last set for these headers. */
      columns: Array<ColumnMeaning> | null,
      /** Drafts are left out unless they are asked for. */
      drafts: boolean,
      /** For a history that does not print the number of its application. */
      number: string | null,
      offset: number,
      /** At most 200 lines come back. */
      limit: number,
    };
    value: IntakePreview;
  };
  take_in: {
    args: {
      command: string,
      preview: string,
      /** Lines that stay outside, by their place. */
      leave: Array<number>,
      people: Array<PortalPerson>,
    };
    value: TakenIn;
  };
  propose_content: {
    args: {
      id: string,
      text: string,
    };
    value: Proposals;
  };
  read_invoice: {
    args: {
      id: string,
      text: string,
    };
    value: InvoiceRead;
  };
  find: {
    args: {
      text: string,
    };
    value: Array<Hit>;
  };
  party: {
    args: {
      id: string,
    };
    value: PartyPage;
  };
  absences: {
    args: None;
    value: Array<Absence>;
  };
  set_absence: {
    args: {
      command: string,
      person: string,
      /** Null: she is here. */
      from: string | null,
      to: string | null,
      deputy: string | null,
      note: string,
    };
    value: Array<Absence>;
  };
}
