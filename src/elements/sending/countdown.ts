import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts seconds down, and draws the host at each second. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ended: () => void;
  /**
   * The end, in ms, on two clocks. The one on which it is nearer counts: `Date` may be set back, and `performance` stands
   * still in most browsers while the device sleeps.
   */
  #endDate = 0;
  #endSteady = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param ended called at the end, before the last drawing. */
  constructor(host: ReactiveControllerHost, ended: () => void) {
    this.#host = host;
    this.#ended = ended;
    host.addController(this);
  }

  /** Whole seconds left; 0 outside a countdown. */
  get left(): number {
    const milliseconds = Math.min(this.#endDate - Date.now(), this.#endSteady - performance.now());
    return Math.max(0, Math.ceil(milliseconds / 1000));
  }

  start(seconds: number): void {
    this.#endDate = Date.now() + seconds * 1000;
    this.#endSteady = performance.now() + seconds * 1000;
    this.#tick();
  }

  /** Ends the countdown now, without calling `ended`. */
  stop(): void {
    clearInterval(this.#timer);
    this.#endDate = 0;
  }

  hostConnected(): void {
    if (this.#endDate) this.#tick();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (!this.left) {
        this.stop();
        this.#ended();
      }
      this.#host.requestUpdate();
    }, 1000);
  }
}
