import { convenantadres } from '../convenant/adressen.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Link,
  Paginakop,
  Tekst,
  Tekstveld,
  Vinkje,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumVoluit } from '../web/tijd.ts';
import { NALEVING, nalevingadres } from './adressen.ts';
import type { Meldplicht } from './feiten.ts';
import type { Meldbeeld } from './meld-plicht.ts';
import { PLICHTTEKST } from './plichten.ts';

export type Meldvelden = { readonly adres: string | null; readonly klopt: boolean };
type Props = {
  readonly beeld: Meldbeeld;
  readonly plicht: Meldplicht;
  readonly stand?: FormStand<Meldvelden> | undefined;
};

const TITEL: Readonly<Record<Meldplicht, string>> = {
  website: 'Kijk uw website na',
  bekendheid: 'Meld dat uw mensen het convenant kennen',
  verlenging: 'Zeg of uw organisatie doorgaat',
};
const VINK: Readonly<Record<Meldplicht, string>> = {
  website: 'Ik heb de pagina vandaag bekeken en alle drie staan erop.',
  bekendheid: 'Wie voor ons aan tafel zit, weet wat het convenant van hem vraagt.',
  verlenging: 'Wij gaan door met de volgende termijn.',
};

/** Een beheerder meldt wat het systeem niet kan zien. De partij zegt het; de anderen lezen het. */
export function MeldPagina({ beeld, plicht, stand }: Props) {
  const adres = nalevingadres(beeld.convenant);
  const leeg: FormStand<Meldvelden> = { waarden: { adres: beeld.website ?? '', klopt: '' }, fouten: {} } as never;
  return (
    <Pagina
      titel={TITEL[plicht]}
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[
        { naam: 'Naleving', naar: NALEVING },
        { naam: beeld.naam, naar: adres.blad },
        { naam: PLICHTTEKST[plicht].naam },
      ]}
    >
      <Paginakop titel={TITEL[plicht]} onder={beeld.naam} />
      <Kaart titel="Waarom dit gevraagd wordt" ritme="gewoon">
        <Waarom beeld={beeld} plicht={plicht} />
        <Formulier actie={adres.melden(plicht)} stand={stand ?? leeg} ritme="gewoon">
          {plicht === 'website' && (
            <Tekstveld
              naam="adres"
              label="Adres van de pagina"
              beschrijving="Waar u op uw eigen website vertelt dat u meedoet. Begint met https://"
              zonderSpelling
              breed
            />
          )}
          <Vinkje naam="klopt" label={VINK[plicht]} />
          <Knoppen>
            <Knop>{plicht === 'verlenging' ? 'Wij gaan door' : 'Meld dat het klopt'}</Knop>
            <KnopLink naar={adres.blad} soort="rustig">
              Meld nog niets
            </KnopLink>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Pagina>
  );
}

function Waarom({ beeld, plicht }: Pick<Props, 'beeld' | 'plicht'>) {
  const adres = convenantadres(beeld.convenant);
  switch (plicht) {
    case 'website':
      return (
        <>
          <Tekst>
            Ouders en jongeren moeten op uw website vinden dat u meedoet, wie zij kunnen bellen en waar het convenant
            staat. Ieder jaar kijkt u na of dat nog klopt. <Artikelen ids={['Art 12.3']} />
          </Tekst>
          <Tekst soort="klein">
            Nog geen tekst? Bij de <Link naar={`${adres.blad}/stukken`}>stukken van het convenant</Link> ligt er een
            klaar.
          </Tekst>
        </>
      );
    case 'bekendheid':
      return (
        <Tekst>
          Het bestuur past het convenant toe en maakt de eigen mensen ermee bekend. Hoe u dat doet, kiest u zelf: een
          overleg, een training of de <Link naar="/uitleg">uitleg</Link>. Ieder jaar meldt u dat het is gebeurd.{' '}
          <Artikelen ids={['Bijl 4-b']} />
        </Tekst>
      );
    case 'verlenging':
      return (
        <Tekst>
          De lopende termijn duurt tot{' '}
          {beeld.termijnTot === null ? 'een dag die nog niet vaststaat' : datumVoluit(beeld.termijnTot)} en wordt daarna
          vanzelf met een jaar verlengd. <Artikelen ids={['Art 19.1 (b)']} /> Wie niets zegt, doet mee. Gaat u niet
          door, <Link naar={adres.opzeggen}>zeg dan op</Link>; dit formulier verandert niets aan het convenant.
        </Tekst>
      );
    default:
      return plicht satisfies never;
  }
}
