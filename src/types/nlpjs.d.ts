/** Types for the part of nlp.js that the benchmark uses; the package has none. */
declare module '@nlpjs/basic' {
  export interface NlpClassification {
    intent: string;
    /** 0 to 1. */
    score: number;
  }

  export interface NlpResult {
    /** `None` where the score is below the threshold. */
    intent: string;
    classifications: NlpClassification[];
  }

  export interface NlpContainer {
    use(plugin: unknown): void;
  }

  export const LangEn: unknown;
  export function containerBootstrap(): Promise<NlpContainer>;

  export class Nlp {
    constructor(settings: Readonly<Record<string, unknown>>);
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, text: string): Promise<NlpResult>;
    toJSON(): unknown;
  }
}
