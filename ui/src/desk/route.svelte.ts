// Where the person is: "#/settings/people". Own because WebKitGTK 2.50 has no
// Navigation API and a dozen paths need no router.

const home = '/today';

function fromAddress(): string {
  const path = location.hash.slice(1);
  return path.startsWith('/') ? path : home;
}

class Route {
  path = $state(fromAddress());
  /** Grows with every arrival, also at where one is: a form begins anew by it. */
  arrivals = $state(0);
  /** The same unwatched: a screen that goes away is shown the state before it went. */
  latest = 0;
  #steps = 0;
  #focusHeading = false;

  constructor() {
    addEventListener('popstate', () => this.#arrive(fromAddress()));
  }

  get parts(): string[] {
    return this.path.slice(1).split('/');
  }

  go(path: string): void {
    if (path !== this.path) {
      history.pushState(null, '', `#${path}`);
      this.#steps += 1;
      document.querySelector('main')?.scrollTo(0, 0);
    }
    this.#arrive(path);
  }

  /** Another address for the same screen: no step back, no jump of the focus. */
  amend(path: string): void {
    history.replaceState(null, '', `#${path}`);
    this.path = path;
  }

  /** One screen back, if this page brought the person here. */
  back(): void {
    if (this.#steps === 0) return;
    this.#steps -= 1;
    history.back();
  }

  /** True once after each arrival: the new screen's heading takes the focus. */
  takeFocus(): boolean {
    const wanted = this.#focusHeading;
    this.#focusHeading = false;
    return wanted;
  }

  wantFocus(): void {
    this.#focusHeading = true;
  }

  #arrive(path: string): void {
    this.#focusHeading = true;
    this.path = path;
    this.latest += 1;
    this.arrivals = this.latest;
    // The heading may already be on the screen when only a part of it changed.
    requestAnimationFrame(() => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading && this.takeFocus()) heading.focus();
    });
  }
}

export const route = new Route();
