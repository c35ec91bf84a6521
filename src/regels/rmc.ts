/**
 * Tot welke leeftijd verzuim en uitval zonder startkwalificatie bij de gemeente horen (RMC, nu Doorstroompunt). De tekst van
 * het convenant noemt 23 jaar; vanaf 1 januari 2026 zegt de wet 27 (Art 4.3 (g), E-12). De peildatum, ISO, kiest.
 */
export function rmcLeeftijd(peildatum: string): 23 | 27 {
  return peildatum < '2026-01-01' ? 23 : 27;
}
