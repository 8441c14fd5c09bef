import { matchRoute } from './match-route.js';

/** Which page is shown: the browser's address, followed and changed. */
export class Router {
  #path = $state(location.pathname);
  readonly route = $derived(matchRoute(this.#path));

  get path(): string {
    return this.#path;
  }

  go(path: string, { replace = false } = {}): void {
    if (path === this.#path) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', path);
    this.#path = path;
    scrollTo(0, 0);
  }

  /** Follows the browser's back and forward, and clicks on links of this site; the answer ends it. */
  listen(): () => void {
    const moved = () => (this.#path = location.pathname);
    const clicked = (event: MouseEvent) => this.#follow(event);
    addEventListener('popstate', moved);
    document.addEventListener('click', clicked);
    return () => {
      removeEventListener('popstate', moved);
      document.removeEventListener('click', clicked);
    };
  }

  #follow(event: MouseEvent): void {
    const isPlainClick =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!isPlainClick || event.defaultPrevented || !link) return;
    if (link.origin !== location.origin || link.hash || link.target || link.hasAttribute('download')) return;
    event.preventDefault();
    this.go(link.pathname);
  }
}
