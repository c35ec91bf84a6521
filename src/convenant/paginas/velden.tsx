import type { ComponentChildren } from 'preact';
import { datum, verplichteTekst, vinkje } from '../../web/formulier.ts';
import { Bestandsveld, Kaart, Knop, KnopLink, Knoppen, Paginakop, Tekstveld } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { convenantadres } from '../adressen.ts';
import { tekenaarszin } from '../ondertekenaar.ts';
import type { Convenantblad } from '../toon-convenant.ts';
import type { Stand } from './daadvorm.tsx';

/** Een pagina met een daad: kop, inhoud, en terug naar het convenant. */
export function Daadblad(props: {
  readonly blad: Convenantblad;
  readonly titel: string;
  readonly inleiding?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { convenant } = props.blad;
  return (
    <Pagina
      titel={props.titel}
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: convenant.naam, naar: convenantadres(convenant.id).blad }, { naam: props.titel }]}
    >
      <Paginakop titel={props.titel} inleiding={props.inleiding} />
      {props.children}
    </Pagina>
  );
}

/** De knop van een daad, met een rustige weg terug. */
export function Daadknoppen({ blad, children }: { readonly blad: Convenantblad; readonly children: string }) {
  return (
    <Knoppen>
      <Knop>{children}</Knop>
      <KnopLink naar={convenantadres(blad.convenant.id).blad} soort="rustig">
        Stop, bewaar niets
      </KnopLink>
    </Knoppen>
  );
}

const NAAMUITLEG = {
  eigen: 'Van wie bevoegd is te tekenen. Alleen uw organisatie kan deze naam lezen.',
  ander:
    'Van wie tekende. De naam gaat op slot onder de sleutel van de organisatie van wie het papier is: alleen zij kan haar daarna lezen. De scan houdt u als penvoerder ook.',
} as const;

/** Wat er bij de naam staat: wie er is vastgelegd als bevoegd te tekenen, en wie de naam daarna leest. */
export function naamuitleg(blad: Convenantblad, van: keyof typeof NAAMUITLEG): string {
  const bekend = van === 'eigen' ? blad.lezer.tekenbevoegden.map(tekenaarszin) : [];
  return bekend.length === 0 ? NAAMUITLEG[van] : `${NAAMUITLEG[van]} Vastgelegd als bevoegd: ${bekend.join('; ')}.`;
}

/** Is er maar een bevoegd te tekenen, dan staat die er al. */
export function wieTekent(blad: Convenantblad): Stand | undefined {
  const [enige, ...meer] = blad.lezer.tekenbevoegden;
  return enige === undefined || meer.length > 0 ? undefined : { waarden: { ...enige }, fouten: {} };
}

/** Wie tekent: naam en functie. Zij zijn verzegeld voor de organisatie van wie het papier is, ook als een ander het overneemt. */
export function Ondertekenaarvelden({
  blad,
  titel = 'Wie tekent',
  van = 'eigen',
}: {
  readonly blad: Convenantblad;
  readonly titel?: string;
  /** `ander`: de penvoerder neemt het papier van een andere organisatie over. */
  readonly van?: keyof typeof NAAMUITLEG;
}) {
  return (
    <Kaart titel={titel} ritme="gewoon">
      <Tekstveld naam="naam" label="Naam" beschrijving={naamuitleg(blad, van)} />
      <Tekstveld naam="functie" label="Functie" beschrijving="Bijvoorbeeld bestuurder, directeur of wethouder." />
    </Kaart>
  );
}

export const ONDERTEKENAAR = {
  naam: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de naam in van wie tekent.' }),
  functie: verplichteTekst({ max: 120, min: 2, leeg: 'Vul de functie in van wie tekent.' }),
};

export const ZEKER = { zeker: vinkje({ verplicht: 'Zet het vinkje als u dit zeker weet.' }) };

/** Een dag die er al was; `naam` als er nog een datum op het formulier staat. */
export const geweest = ({ vandaag }: Convenantblad, leeg: string, naam?: string) =>
  datum({
    leeg,
    tot: { dag: vandaag, fout: 'Kies vandaag of een eerdere dag.' },
    ...(naam === undefined ? {} : { naam }),
  });

export function Scanveld({ label = 'De scan of foto van het papier' }: { readonly label?: string }) {
  return (
    <Bestandsveld
      naam="bestand"
      label={label}
      beschrijving="PDF, JPEG of PNG, hoogstens 10 MB. De organisatie van wie het papier is en de penvoerder kunnen het openen."
      soorten="application/pdf,image/jpeg,image/png"
    />
  );
}
