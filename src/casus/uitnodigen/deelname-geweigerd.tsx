import type { Oordeel } from '../../regels/index.ts';
import { ADRES } from '../../web/adressen.ts';
import { Link } from '../../web/onderdelen/index.ts';
import { Weigeringpagina } from '../../web/weigeringpagina.tsx';

/** Meedoen kan nu niet: alle redenen met artikel en herstel, en wat wel kan (C9). */
export function DeelnameGeweigerd({ oordeel }: { readonly oordeel: Oordeel }) {
  return (
    <Weigeringpagina
      titel="U kunt nu niet meedoen met dit overleg"
      venster="Deelname niet bevestigd"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Uitnodiging' }]}
      gevolg="Er is niets vastgelegd en u ziet nog niets van deze casus. Uw uitnodiging blijft staan."
      wat={[{ naam: 'U probeerde', waarde: 'Meedoen aan een overleg' }]}
      oordeel={{ ...oordeel, uitkomst: oordeel.uitkomst === 'onvolledig' ? 'onvolledig' : 'geweigerd' }}
      welKan={[
        {
          titel: <Link naar={ADRES.mijnWerk}>Ga terug naar Mijn werk</Link>,
          onder: 'Bel de organisatie die u uitnodigde als u denkt dat dit niet klopt.',
        },
      ]}
    />
  );
}
