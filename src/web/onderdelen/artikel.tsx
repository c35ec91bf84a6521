import { adresVanEis, artikelLabel } from '../../eisen/index.ts';

/** Hoe een artikel op de pagina heet: "Art 6b" wordt "art. 6b", "fn 12" wordt "voetnoot 12". Breekt nooit af. */
export const artikelNaam = (id: string): string => artikelLabel(id).replaceAll(' ', '\u00a0');

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
