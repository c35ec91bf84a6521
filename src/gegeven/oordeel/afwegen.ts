import type { Afweging, Oordeel } from '../../regels/index.ts';
import type { Voorstel, Weegstof } from './weeg.ts';
import { weegVerstrekken } from './weeg.ts';

const VOLLEDIG: Afweging = { persoonlijk: true, gemotiveerd: true, collegaGeraadpleegd: true, naIntrekking: true };

/**
 * Zou een vastgelegd conflict van plichten hier tellen (6e; contract, lezing 4)? Alleen dan noemt een pagina die weg.
 * Zij telt als zij redenen wegneemt en alle andere redenen elders te herstellen zijn of ontbreken.
 */
export function afwegingKanTellen(stof: Weegstof, voorstel: Voorstel, nu: Oordeel): boolean {
  if (nu.uitkomst === 'toegestaan' || voorstel.gever.soort !== 'medewerker') return false;
  const metAfweging = weegVerstrekken(stof, voorstel, VOLLEDIG).oordeel;
  if (metAfweging.opmerkingen.some(({ code }) => code === 'afweging-telt-niet')) return false;
  const over = new Set(metAfweging.redenen.map(({ code }) => code));
  return nu.redenen.some(({ code }) => !over.has(code)) && over.size === 0;
}
