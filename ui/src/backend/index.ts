import { host } from '#host';
import { failureFrom, type Args, type CommandName, type Touched, type Value } from './host';

export { Failure } from './host';

type Listener = (ids: string[] | null) => void;
const listeners = new Map<string, Set<Listener>>();

function announce(touched: Touched[]): void {
  for (const { kind, ids } of touched) {
    for (const listener of listeners.get(kind) ?? []) listener(ids);
  }
}

/** Calls `listener` after any write that touched documents of this kind. */
export function onTouched(kind: string, listener: Listener): () => void {
  const set = listeners.get(kind) ?? new Set<Listener>();
  listeners.set(kind, set.add(listener));
  return () => set.delete(listener);
}

export async function call<Name extends CommandName>(
  name: Name,
  args: Args<Name>,
): Promise<Value<Name>> {
  try {
    const reply = await host.call(name, args);
    announce(reply.touched);
    return reply.value;
  } catch (thrown) {
    throw failureFrom(thrown);
  }
}

/** The file that a token stands for. */
export const bytes = (token: string): Promise<ArrayBuffer> => host.bytes(token);

type WriteName = {
  [Name in CommandName]: Args<Name> extends { command: string } ? Name : never;
}[CommandName];

/**
 * One button's writes. A repeat of the same write after a fault carries the same
 * command id, so that the core answers as the first time and does nothing twice.
 */
export class Writer<Name extends WriteName> {
  readonly #name: Name;
  #command = '';
  #content = '';

  constructor(name: Name) {
    this.#name = name;
  }

  async send(args: Omit<Args<Name>, 'command'>): Promise<Value<Name>> {
    const content = JSON.stringify(args);
    if (this.#command === '' || content !== this.#content) {
      this.#command = crypto.randomUUID();
      this.#content = content;
    }
    try {
      const value = await call(this.#name, {
        ...args,
        command: this.#command,
      } as unknown as Args<Name>);
      this.#forget();
      return value;
    } catch (thrown) {
      const failure = failureFrom(thrown);
      if (failure.kind === 'refusal') this.#forget();
      throw failure;
    }
  }

  #forget(): void {
    this.#command = '';
    this.#content = '';
  }
}
