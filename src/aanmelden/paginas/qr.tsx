import { create } from 'qrcode';

/** Witte rand om de code, in blokjes (ISO/IEC 18004 vraagt er vier). */
const RAND = 4;

/**
 * Een QR-code als tekening in de pagina: geen plaatje van elders en geen data-adres, want die houdt de CSP tegen.
 * Altijd donker op wit, ook in een donkere pagina, anders lezen veel camera's hem niet.
 */
export function QrCode({ tekst, naam }: { readonly tekst: string; readonly naam: string }) {
  const { size, data } = create(tekst, { errorCorrectionLevel: 'M' }).modules;
  const blokjes = Array.from(data, (aan, i) =>
    aan ? `M${(i % size) + RAND} ${Math.floor(i / size) + RAND}h1v1h-1z` : '',
  ).join('');
  const maat = size + 2 * RAND;
  return (
    <svg
      role="img"
      aria-label={naam}
      width="232"
      height="232"
      viewBox={`0 0 ${maat} ${maat}`}
      shape-rendering="crispEdges"
    >
      <rect width={maat} height={maat} fill="#fff" />
      <path d={blokjes} fill="#000" />
    </svg>
  );
}
