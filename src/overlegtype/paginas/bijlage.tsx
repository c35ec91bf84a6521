import { DataLijst, Kaart, Tabel } from '../../web/onderdelen/index.ts';
import { type Bijlage, bijlageVan } from '../bijlage.ts';
import type { Benoemd } from '../conceptinhoud.ts';
import { Woorden } from './velden.tsx';

/** Een overlegtype om te lezen: dezelfde delen als Bijlage 3 en als de pdf. */
export function Bijlagekaarten({ type }: { readonly type: Benoemd }) {
  const bijlage = bijlageVan(type);
  return bijlage.delen.map(({ deel, titel, rijen }) => (
    <Kaart key={deel} titel={titel} ritme="gewoon">
      <DataLijst
        rijen={rijen.map((rij) => ({ naam: rij.naam, waarde: <Woorden regels={rij.regels} leeg="niet ingevuld" /> }))}
      />
      {deel === 'wie' && <Plaatsentabel plaatsen={bijlage.plaatsen} />}
      {deel === 'gegevens' && (
        <Tabel
          over="gegevens per fase"
          kolommen={[{ kop: 'Fase' }, { kop: 'Op tafel' }]}
          rijen={bijlage.fasen.map((fase) => [fase.naam, fase.soorten])}
        />
      )}
    </Kaart>
  ));
}

function Plaatsentabel({ plaatsen }: Pick<Bijlage, 'plaatsen'>) {
  const metMandaat = plaatsen.some(({ mandaat }) => mandaat !== null);
  return (
    <Tabel
      over="wie er aan tafel zitten"
      kolommen={[
        { kop: 'Aan tafel' },
        { kop: 'Taak' },
        { kop: 'Grondslag' },
        { kop: 'Eigen doel' },
        ...(metMandaat ? [{ kop: 'Beslist zelf over' }] : []),
      ]}
      rijen={plaatsen.map((plaats) => [
        <>
          {plaats.naam}
          <br />
          <span class="ovt-klein">{plaats.wie}</span>
        </>,
        plaats.taak,
        plaats.grondslag,
        plaats.individueelDoel,
        ...(metMandaat ? [plaats.mandaat ?? ''] : []),
      ])}
    />
  );
}
