import type { Failure } from '../backend';
import { say } from '../words/index.svelte';

/** The way back, offered as long as the message stays. */
interface ToastAction {
  label: string;
  run: () => void;
}
interface Toast {
  id: number;
  text: string;
  grave: boolean;
  action: ToastAction | null;
}

const stays = 6000;
const staysWithAction = 10_000;

/** Short messages: effects are told politely and go, failures stay until read. */
class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;

  /** Gives the message's number, by which `has` tells whether it still stands. */
  tell(text: string, action: ToastAction | null = null): number {
    const id = this.#add(text, false, action);
    setTimeout(() => this.dismiss(id), action ? staysWithAction : stays);
    return id;
  }

  has(id: number | null): boolean {
    return this.list.some((toast) => toast.id === id);
  }

  fail(failure: Failure): void {
    this.#add(say(failure), true);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.list = [];
  }

  #add(text: string, grave: boolean, action: ToastAction | null = null): number {
    const id = this.#next++;
    const others = this.list.filter((toast) => toast.text !== text);
    this.list = [...others, { id, text, grave, action }].slice(-4);
    return id;
  }
}

export const toasts = new Toasts();
