import { Artikelen, Keuzerondjes } from '../../web/onderdelen/index.ts';
import { GEHEIMHOUDINGSBASES } from './geheimhouding.ts';

/** De vraag aan wie zelf zegt waar zijn geheimhouding op rust (11.2, T-11d). */
export function Geheimhoudingsvraag() {
  return (
    <Keuzerondjes
      naam="geheimhouding"
      vraag={
        <>
          Waar rust uw geheimhouding op? <Artikelen ids={['Art 11.2', 'T-11d']} />
        </>
      }
      beschrijving="Uw organisatie legde dit nog niet vast. Zonder antwoord kunt u nog niets lezen."
      keuzes={Object.entries(GEHEIMHOUDINGSBASES).map(([waarde, basis]) => ({
        waarde,
        label: basis.label,
        ...('bij' in basis ? { bij: basis.bij } : {}),
      }))}
    />
  );
}
