import type { Commands, Notice } from './wire';

export type CommandName = keyof Commands;
export type Args<Name extends CommandName> = Commands[Name]['args'];
export type Value<Name extends CommandName> = Commands[Name]['value'];

/** What a reply changed: `ids` is null when there are too many to name. */
export interface Touched {
  kind: string;
  ids: string[] | null;
}
export interface Reply<Name extends CommandName> {
  value: Value<Name>;
  touched: Touched[];
}

/** The only door to the program. Everything a page may ask is in `Commands`. */
export interface Host {
  call<Name extends CommandName>(name: Name, args: Args<Name>): Promise<Reply<Name>>;
  /** The file that a token stands for; a `Failure` where it stands for none any more. */
  bytes(token: string): Promise<ArrayBuffer>;
}

/** A "no" in the program's own words: a refusal (a rule) or a fault (a bug, a disk). */
export class Failure extends Error implements Notice {
  readonly kind: 'refusal' | 'fault';
  readonly code: string;
  readonly args: Notice['args'];

  constructor(kind: 'refusal' | 'fault', code: string, args: Notice['args'] = {}) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.args = args;
  }

  number(name: string): number {
    const value = this.args[name];
    return typeof value === 'number' ? value : Number(value ?? 0);
  }
}

/** What came instead of a file is told as no answer: the reason is in the program's log. */
export async function bytesOf(answer: Promise<Response>): Promise<ArrayBuffer> {
  try {
    const got = await answer;
    if (got.ok) return await got.arrayBuffer();
  } catch {
    // told below
  }
  throw new Failure('fault', 'no-answer');
}

/** Anything that came back instead of a reply, as a `Failure`. */
export function failureFrom(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'kind' in thrown && 'code' in thrown) {
    const { kind, code } = thrown;
    const args = 'args' in thrown ? (thrown.args as Notice['args'] | null) : null;
    if ((kind === 'refusal' || kind === 'fault') && typeof code === 'string') {
      return new Failure(kind, code, args ?? {});
    }
  }
  return new Failure('fault', 'no-answer');
}
