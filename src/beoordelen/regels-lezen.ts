/** Eén regel invoer: haar bytes zonder regeleinde, of de melding dat zij te lang was om te lezen. */
export type Invoerregel = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'te-lang' };

/**
 * Langste regel die wordt gelezen, in bytes. Een vraag is hooguit enkele kilobytes; wat langer is, is geen vraag, en
 * hoeft dan ook niet in het geheugen te passen.
 */
export const LANGSTE_REGEL = 1024 * 1024;

const NIEUWE_REGEL = 0x0a;
const TERUG = 0x0d;

function voegSamen(delen: readonly Uint8Array[], lengte: number): Uint8Array {
  const [enige] = delen;
  if (delen.length === 1 && enige !== undefined) return enige;
  const geheel = new Uint8Array(lengte);
  let plaats = 0;
  for (const deel of delen) {
    geheel.set(deel, plaats);
    plaats += deel.length;
  }
  return geheel;
}

/** De stukken van de regel die nu binnenkomt; een te lange regel wordt geteld maar niet bewaard. */
class Regelopbouw {
  private delen: Uint8Array[] = [];
  private lengte = 0;
  begonnen = false;

  voegToe(stuk: Uint8Array): void {
    if (stuk.length === 0) return;
    this.begonnen = true;
    this.lengte += stuk.length;
    if (this.lengte > LANGSTE_REGEL) this.delen = [];
    else this.delen.push(stuk);
  }

  rondAf(): Invoerregel {
    const { delen, lengte } = this;
    this.delen = [];
    this.lengte = 0;
    this.begonnen = false;
    if (lengte > LANGSTE_REGEL) return { kind: 'te-lang' };
    const bytes = voegSamen(delen, lengte);
    return { kind: 'bytes', bytes: bytes.at(-1) === TERUG ? bytes.subarray(0, -1) : bytes };
  }
}

/**
 * Knipt een stroom in regels op LF of CRLF, met een geheugen dat bij de langste regel blijft. Wat na het
 * laatste regeleinde komt, is een regel als er iets staat; een leeg slot is geen regel.
 */
export async function* leesRegels(invoer: AsyncIterable<Uint8Array | string>): AsyncGenerator<Invoerregel> {
  const opbouw = new Regelopbouw();
  const codeer = new TextEncoder();
  for await (const stuk of invoer) {
    const bytes = typeof stuk === 'string' ? codeer.encode(stuk) : stuk;
    let begin = 0;
    for (let einde = bytes.indexOf(NIEUWE_REGEL); einde !== -1; einde = bytes.indexOf(NIEUWE_REGEL, begin)) {
      opbouw.voegToe(bytes.subarray(begin, einde));
      yield opbouw.rondAf();
      begin = einde + 1;
    }
    // Een kopie: de bron mag haar buffer hergebruiken zodra het volgende stuk komt.
    if (begin < bytes.length) opbouw.voegToe(bytes.slice(begin));
  }
  if (opbouw.begonnen) yield opbouw.rondAf();
}
