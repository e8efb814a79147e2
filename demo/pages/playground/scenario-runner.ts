import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FormElement } from '../../../src/elements/form-element.ts';
import type { PlaygroundWords } from '../../words/playground-words.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';
import { Stopped } from './typing.ts';

type Sentence = (words: PlaygroundWords) => string;

/** Runs one scenario at a time, and says how it goes. */
export class ScenarioRunner implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #running = new AbortController();
  /** What is said beside the buttons, in whatever language is shown. */
  sentence: Sentence | undefined;
  /** The scenario that is typing. */
  name: ScenarioName | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running.abort();
  }

  /** Ends the scenario: the person wants something else. */
  stop(): void {
    this.#running.abort();
    this.sentence = undefined;
    this.#show(undefined);
  }

  /** @param prepare gives the empty form to type into. */
  async run(name: ScenarioName, words: PlaygroundWords, prepare: () => Promise<FormElement>): Promise<void> {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const say = (sentence: Sentence, still?: ScenarioName) => {
      if (signal.aborted) return;
      this.sentence = sentence;
      this.#show(still);
    };
    say((all) => all.scenario[name].doing, name);
    try {
      const element = await prepare();
      const stage = {
        element,
        words: words.scenario[name],
        signal,
        middle: () => say((all) => all.scenario[name].middle ?? '', name),
      };
      const good = await scenarios[name].run(stage);
      say((all) => (good ? all.scenario[name].done : all.failed));
    } catch (error) {
      if (error instanceof Stopped) return;
      console.error(error);
      say((all) => all.failed);
    }
  }

  #show(name: ScenarioName | undefined): void {
    this.name = name;
    this.#host.requestUpdate();
  }
}
