import { NUMMERNAAM, NUMMERS_VAN } from '../../partij/nummers.ts';
import { BEHEERADRES } from '../teksten.ts';
import type { Organisatieblad } from './organisatie.ts';

/** Iets wat een partij nog moet vastleggen, met de pagina waar dat gaat. */
export type Mist = { readonly zin: string; readonly naar: string };

/** Wat een partij volgens het convenant nog moet vastleggen, en waar. Zuiver: dezelfde stand en dag geven hetzelfde. */
export function ontbreekt(blad: Organisatieblad, vandaag: string): readonly Mist[] {
  const { stand, contacten, verklaringen, contracten, scholen } = blad;
  const [nieuwste] = verklaringen;
  const [eerste] = NUMMERS_VAN[stand.soort];
  const wijzigen = `${BEHEERADRES.gegevens}/wijzigen`;
  const zonderFormulier = contracten.filter(
    ({ gemeente, formulierOp }) => gemeente === stand.id && formulierOp === null,
  ).length;
  const jaarGeleden = `${Number(vandaag.slice(0, 4)) - 1}${vandaag.slice(4)}`;
  const als = (mist: boolean, zin: string, naar: string): readonly Mist[] => (mist ? [{ zin, naar }] : []);
  return [
    ...(eerste === undefined
      ? []
      : als(
          stand[eerste] === null,
          `Vul het nummer in waaronder het register u kent: ${NUMMERNAAM[eerste]}.`,
          wijzigen,
        )),
    ...als(
      stand.soort === 'school' && scholen.length === 0,
      'Voeg uw scholen toe. Een casus begint bij een school.',
      BEHEERADRES.scholen,
    ),
    ...als(
      !contacten.some(({ soort }) => soort === 'aanspreekpunt'),
      'Zeg wie het aanspreekpunt is voor ouders, jongeren en de andere organisaties.',
      `${BEHEERADRES.contacten}/aanspreekpunt`,
    ),
    ...als(
      stand.soort === 'swv' && stand.kantooradres === null,
      'Vul in waar u kantoor houdt. Dat hoort in de aanhef van het convenant.',
      wijzigen,
    ),
    ...als(
      stand.website === null,
      'Zet op uw website dat u meedoet, en vul hier het adres van die pagina in.',
      wijzigen,
    ),
    ...als(
      nieuwste === undefined,
      'Leg vast dat er beleid is voor de beveiliging van persoonsgegevens.',
      BEHEERADRES.beveiliging,
    ),
    ...als(
      nieuwste !== undefined && nieuwste.vastgesteldOp < jaarGeleden,
      'Uw beleid voor beveiliging is ouder dan een jaar. Kijk of het nog klopt en leg dat vast.',
      BEHEERADRES.beveiliging,
    ),
    ...als(
      zonderFormulier > 0,
      zonderFormulier === 1
        ? 'Eén aanbieder met een contract hoeft het formulier nog niet te tekenen. Verplicht dat in het contract.'
        : `${zonderFormulier} aanbieders met een contract hoeven het formulier nog niet te tekenen. Verplicht dat in het contract.`,
      '#contracten',
    ),
  ];
}
