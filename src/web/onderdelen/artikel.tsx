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
export function Artikel({ id }: { readonly id: string }) {
  return (
    <a class="ovt-artikel" href={adresVanEis(id)}>
      {artikelNaam(id)}
    </a>
  );
}

/** Alle artikelen van een reden, met een spatie ertussen. */
export function Artikelen({ ids }: { readonly ids: readonly string[] }) {
  return ids.map((id, i) => (
    <>
      {i > 0 && ' '}
      <Artikel id={id} />
    </>
  ));
}
