import { type FormStand, legeStand, ontleed } from '../../web/formulier.ts';
import type { Antwoord } from '../../web/route.ts';
import { adresGeweigerd } from '../adressen.ts';
import { eisBlad } from '../blad.ts';
import { idsUit, leesEigen, plekVan, type Werkverzoek, zonderZitting } from '../handel.ts';
import { verder } from '../handel-gegeven.tsx';
import { vraagOordeel } from '../oordeel/vraag-oordeel.ts';
import { AFWEGINGSCHEMA } from './afweging-formulier.ts';
import { Afwegingpagina } from './afweging-pagina.tsx';
import { legAfwegingVast } from './leg-afweging-vast.ts';

type Pagina = {
  readonly aan: readonly string[];
  readonly stand: FormStand<Record<string, unknown>>;
  readonly status: 200 | 422;
};

/** De pagina bestaat alleen waar een afweging kan tellen (contract, lezing 4); anders terug naar het gegeven. */
async function pagina(verzoek: Werkverzoek, { aan, stand, status }: Pagina): Promise<Antwoord> {
  const gelezen = await leesEigen(verzoek);
  if (gelezen.kind === 'antwoord') return gelezen.antwoord;
  const { casus, kop, kenmerken, mijn } = gelezen.eigen;
  const gevraagd = await vraagOordeel(verzoek, {
    ...plekVan(verzoek),
    categorie: kop.categorie,
    doel: kop.doel,
    kenmerken,
  });
  if (gevraagd.kind !== 'oordelen') return zonderZitting(gevraagd, casus.id);
  const tellend = gevraagd.oordelen.filter(
    ({ ontvanger, afwegingKan }) => afwegingKan && aan.includes(ontvanger.deelnemer),
  );
  if (!mijn || tellend.length === 0) return { kind: 'naar', adres: verder(gelezen.eigen) };
  const ontvangers = tellend.map(({ ontvanger }) => ontvanger);
  return {
    kind: 'pagina',
    status,
    inhoud: (
      <Afwegingpagina
        casus={casus}
        blad={eisBlad(gelezen.eigen.blad)}
        kop={kop}
        ontvangers={ontvangers}
        stand={stand}
      />
    ),
  };
}

export function toonAfweging(verzoek: Werkverzoek): Promise<Antwoord> {
  return pagina(verzoek, { aan: idsUit(verzoek.vraag, 'aan'), stand: legeStand(), status: 200 });
}

export async function behandelAfweging(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const lezing = ontleed(AFWEGINGSCHEMA, verzoek.velden);
  const aan = idsUit(verzoek.velden, 'aan');
  if (lezing.kind === 'fout')
    return pagina(verzoek, { aan, stand: lezing.stand as FormStand<Record<string, unknown>>, status: 422 });
  const { feiten, alternatieven, collega, evenredig, geinformeerd } = lezing.waarde;
  const overwegingen = { feiten, alternatieven, collega, evenredig, geinformeerd };
  const uitkomst = await legAfwegingVast(verzoek, { ...plek, ontvangers: lezing.waarde.aan, overwegingen });
  switch (uitkomst.kind) {
    case 'vastgelegd': {
      const gelezen = await leesEigen(verzoek);
      return gelezen.kind === 'antwoord'
        ? gelezen.antwoord
        : { kind: 'naar', adres: verder(gelezen.eigen), melding: 'afweging-vastgelegd' };
    }
    case 'telt-hier-niet':
      return { kind: 'naar', adres: adresGeweigerd(plek, aan) };
    default:
      return zonderZitting(uitkomst, plek.casus);
  }
}
