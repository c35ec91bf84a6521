import { adresVanEis, findEis } from '../../eisen/index.ts';

const GEWONE_NAAM: readonly (readonly [RegExp, string])[] = [
  [/^Art /, 'art. '],
  [/^fn /, 'voetnoot '],
  [/^Bijl /, 'bijlage '],
];

/** Hoe een artikel op de pagina heet: "Art 6b" wordt "art. 6b", "fn 12" wordt "voetnoot 12". Breekt nooit af. */
export function artikelNaam(id: string): string {
  const naam = findEis(id)?.artikel ?? GEWONE_NAAM.reduce((tekst, [van, tot]) => tekst.replace(van, tot), id);
  return naam.replaceAll(' ', '\u00a0');
}

/** Verwijzing naar de uitleg van een eis; staat altijd na de zin die het uitlegt, nooit alleen. */
export function Artikel({ id, naam = artikelNaam(id) }: { readonly id: string; readonly naam?: string }) {
  return (
    <a class="ovt-artikel" href={adresVanEis(id)}>
      {naam}
    </a>
  );
}

/** Alle artikelen van een reden, met een spatie ertussen. Wat op dezelfde plek staat, staat er een keer. */
export function Artikelen({ ids }: { readonly ids: readonly string[] }) {
  const plekken = [...new Map(ids.map((id) => [findEis(id)?.id ?? id, id])).values()];
  const zelfde = Map.groupBy(plekken, artikelNaam);
  return plekken.map((id, i) => {
    const naam = artikelNaam(id);
    return (
      <>
        {i > 0 && ' '}
        <Artikel id={id} naam={zelfde.get(naam)?.length === 1 ? naam : deelnaam(id)} />
      </>
    );
  });
}

/** Twee delen van een artikel heten hetzelfde en gaan ergens anders heen: dan staat het deel erbij (WCAG 2.4.4). */
function deelnaam(id: string): string {
  const [deel] = /\([a-z]\)$/.exec(id) ?? [];
  return deel === undefined ? `${artikelNaam(id)},\u00a0${id}` : `${artikelNaam(id)}\u00a0${deel}`;
}
