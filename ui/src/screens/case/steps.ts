// What the dialog of each step asks for (T01–T21): what its status needs, and no more. Whether a step is
// allowed, the core has said already; here stands only which fields belong to it.
import type { Failure } from '../../backend';
import type {
  BroughtPaper,
  CasePage,
  Language,
  PaymentFacts,
  PaymentView,
  ReasonFacts,
  StepFacts,
} from '../../backend/wire';
import { dateFromTyped, timeFromTyped } from '../../desk/time';

export type Asks =
  | 'reasons'
  | 'invoice'
  | 'proof'
  | 'originals'
  | 'papers'
  | 'mo'
  | 'outcome'
  | 'receiver'
  | 'decision'
  | 'decided';

interface Shape {
  asks: readonly Asks[];
  comment: 'required' | 'optional' | 'none';
  /** Signed with the password of whoever does it. */
  signed?: true;
  /** Red, and in words what cannot be taken back. */
  grave?: true;
}

const plain: Shape = { asks: [], comment: 'optional' };
const withWhy: Shape = { asks: [], comment: 'required' };

const shapes: Record<string, Shape> = {
  return: { asks: ['reasons'], comment: 'none' },
  approve: { asks: [], comment: 'optional', signed: true },
  'approve-again': { asks: [], comment: 'optional', signed: true },
  'allow-one-person': withWhy,
  'send-back': withWhy,
  invoice: { asks: ['invoice'], comment: 'none' },
  'accept-payment': { asks: ['proof', 'invoice'], comment: 'none' },
  collect: { asks: ['originals'], comment: 'optional' },
  send: { asks: ['papers'], comment: 'optional' },
  lodge: { asks: ['mo', 'papers'], comment: 'optional' },
  fetch: { asks: ['papers'], comment: 'optional' },
  process: { asks: ['outcome'], comment: 'optional' },
  'hand-over': { asks: ['receiver', 'papers'], comment: 'optional' },
  'record-decision': { asks: ['decided', 'decision'], comment: 'optional' },
  'record-refusal': { asks: ['decision'], comment: 'required', grave: true },
  reject: { ...withWhy, grave: true },
  withdraw: { ...withWhy, grave: true },
  suspend: withWhy,
  resume: withWhy,
  reopen: withWhy,
};

export function shapeOf(verb: string): Shape {
  return shapes[verb] ?? plain;
}

/** Signed by a second person: she reads the summary first, and it says why somebody else may not. */
export function isSigned(verb: string): boolean {
  return shapeOf(verb).signed === true;
}

/**
 * Steps that need no word and have a way back: done at once, with the way back shown. Where several papers go, one may
 * stay: then it is asked.
 */
export function isQuick(verb: string, papers = 0): boolean {
  const shape = shapeOf(verb);
  const asks = shape.asks.filter((one) => one !== 'papers' || papers > 1);
  return asks.length === 0 && shape.comment === 'optional' && !shape.signed && verb !== 'recommend';
}

/** Not steps of the workflow: they have buttons of their own on the page. */
const elsewhere = [
  'edit',
  'bring-in',
  'assign',
  'plan',
  'note',
  'enter',
  'undo',
  'back-fill',
  'move-papers',
  'file',
  'place-file',
  'put-out',
  'review',
  'accept-reasons',
];

export function isStep(verb: string): boolean {
  return !elsewhere.includes(verb);
}

/** A step as it is being typed. Texts as in the fields: empty is nothing. */
export interface StepForm {
  comment: string;
  day: string;
  time: string;
  reasons: ReasonFacts[];
  /** In which the reasons go out. */
  language: Language;
  payment: Record<keyof PaymentFacts, string>;
  originals: BroughtPaper[];
  /** Other papers of the application, one a line. */
  more: string;
  /** Numbers of papers that the step leaves where they are. */
  stay: number[];
  courier: string;
  moDate: string;
  moNumber: string;
  outcome: string;
  outcomeWords: string;
  receiver: string;
  decision: string;
  decisionNumber: string;
  decided: string;
}

export function emptyStep(): StepForm {
  return {
    comment: '',
    day: '',
    time: '',
    reasons: [],
    // The portal's comments are in Russian (000-36).
    language: 'ru',
    payment: paymentForm(null),
    originals: [],
    more: '',
    stay: [],
    courier: '',
    moDate: '',
    moNumber: '',
    outcome: '',
    outcomeWords: '',
    receiver: '',
    decision: '',
    decisionNumber: '',
    decided: '',
  };
}

/** The form of a step with what the case knows already. */
export function stepForm(page: CasePage): StepForm {
  return {
    ...emptyStep(),
    payment: paymentForm(page.payment),
    originals: page.papers.map(({ number, person, kind, words }) => ({
      number,
      person,
      kind,
      words,
    })),
    moDate: page.mo_date ?? '',
    moNumber: page.mo_number ?? '',
    outcome: page.outcome ?? '',
    outcomeWords: page.outcome_words ?? '',
    receiver: page.receiver ?? '',
    decision: page.decision ?? '',
  };
}

const paymentFields = [
  'invoice',
  'issued',
  'valid_until',
  'sum',
  'currency',
  'payer',
  'payer_bin',
  'paid_on',
  'reference',
  'proof',
] as const;

export function paymentForm(view: PaymentView | null): StepForm['payment'] {
  const form = {} as StepForm['payment'];
  for (const name of paymentFields) form[name] = view?.[name] ?? '';
  return form;
}

/** A form that was left, over what is known: its empty fields do not empty what has been recorded since. */
export function filledIn(
  left: StepForm['payment'],
  known: StepForm['payment'],
): StepForm['payment'] {
  const form = { ...known };
  for (const name of paymentFields) form[name] = left[name] || known[name];
  return form;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Emptied is said as empty: null would leave what is known. */
function paymentFacts(form: StepForm['payment']): PaymentFacts {
  const facts = {} as PaymentFacts;
  for (const name of paymentFields) facts[name] = form[name].trim();
  return facts;
}

/** "2026-01-25T17:24"; null = now. A day without a time that is one is not sent at all: `dayWithoutTime`. */
export function eventTime(form: Pick<StepForm, 'day' | 'time'>): string | null {
  const day = dateFromTyped(form.day);
  const time = timeFromTyped(form.time);
  return day && time ? `${day}T${time}` : null;
}

/** A day was typed and its time is still open, or one of them is none. */
export function timeIsOpen(form: Pick<StepForm, 'day' | 'time'>): boolean {
  return (form.day.trim() !== '' || form.time.trim() !== '') && eventTime(form) === null;
}

/** A step that brings nothing. */
export const noFacts: StepFacts = {
  comment: '',
  event_time: null,
  reasons: [],
  language: null,
  payment: null,
  originals: null,
  mo_date: null,
  mo_number: null,
  outcome: null,
  outcome_words: null,
  receiver: null,
  decision: null,
  decision_number: null,
  decided: null,
};

/** Only what this step asks for; what else stands in the form stays there. */
export function factsOf(verb: string, form: StepForm): StepFacts {
  const { asks, comment } = shapeOf(verb);
  const facts: StepFacts = { ...noFacts, event_time: eventTime(form) };
  if (comment !== 'none') facts.comment = form.comment.trim();
  if (asks.includes('reasons')) {
    facts.reasons = form.reasons.filter(({ text }) => text.trim() !== '');
    facts.language = form.language;
  }
  if (asks.includes('invoice')) facts.payment = paymentFacts(form.payment);
  if (asks.includes('originals')) {
    facts.originals = { brought: originalsOf(form), stay: [], courier: null };
  }
  if (asks.includes('papers') && (form.stay.length > 0 || form.courier.trim() !== '')) {
    facts.originals = { brought: null, stay: [...form.stay], courier: orNull(form.courier) };
  }
  if (asks.includes('mo')) {
    facts.mo_date = orNull(form.moDate);
    facts.mo_number = orNull(form.moNumber);
    // The core asks for the day by its own words, not for the whole card.
    if (facts.mo_date === null) facts.mo_date = '';
  }
  if (asks.includes('outcome')) {
    facts.outcome = form.outcome;
    facts.outcome_words = orNull(form.outcomeWords);
  }
  if (asks.includes('receiver')) facts.receiver = form.receiver;
  if (asks.includes('decision')) {
    facts.decision = form.decision;
    facts.decision_number = orNull(form.decisionNumber);
  }
  if (asks.includes('decided')) facts.decided = orNull(form.decided);
  return facts;
}

/** The ticked papers and those of the free lines, each once. */
export function originalsOf(form: Pick<StepForm, 'originals' | 'more'>): BroughtPaper[] {
  const free = form.more.split('\n').map((line) => line.trim());
  const lines = [...new Set(free)].filter((line) => line !== '');
  const paper = (words: string): BroughtPaper => ({ number: null, person: null, kind: '', words });
  return [...form.originals, ...lines.map(paper)];
}

interface PersonOfCase {
  /** As in `person/2`. */
  place: number;
  name: string;
  passport: string;
}

/** Everybody whom the case is about, in the order of the form. */
export function personsOf(page: CasePage): PersonOfCase[] {
  const blocks = page.sections.find((section) => section.key === 'persons')?.blocks ?? [];
  return blocks.flatMap((block) => {
    const place = Number(block.key.split('/')[1]);
    if (!block.key.startsWith('person/') || !(place > 0)) return [];
    const value = (name: string): string =>
      block.values.find((one) => one.name === name)?.value ?? '';
    const name = `${value('family')} ${value('given')}`.trim();
    return [{ place, name: name || String(place), passport: value('document_number') }];
  });
}

/** At which field of the dialog a refusal is shown. */
export function fieldOfRefusal(failure: Failure | null): string | null {
  if (!failure) return null;
  const what = failure.args['what'];
  if (failure.code === 'card-needed' && typeof what === 'string') return what;
  const places: Record<string, string> = {
    'comment-needed': 'comment',
    'reason-needed': 'reasons',
    'in-the-future': 'event',
    'wrong-password': 'password',
  };
  return places[failure.code] ?? null;
}
