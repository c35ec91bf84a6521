import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { VERZOEK } from '../proef/verzoek.ts';
import { VerzoekContext } from '../verzoek-context.tsx';
import { Tijdlijn } from './tijdlijn.tsx';

const DAGEN = ['2026-03-05', '2026-03-04', '2026-03-03'];

const maak = (eerst: number): string =>
  renderToString(
    <VerzoekContext.Provider value={VERZOEK}>
      <Tijdlijn
        regels={DAGEN.map((dag) => ({ op: `${dag}T10:00:00Z`, inhoud: `op ${dag}` }))}
        eerst={eerst}
        ouder="Eerdere dagen"
        verder={<a href="/verder">Nog eerdere dagen</a>}
      />
    </VerzoekContext.Provider>,
  );

test('naar eerder leidt altijd een weg: de uitklap met erin wat nog verder terug is, of als die er niet is alleen de link', () => {
  const [voor = '', achter = ''] = maak(1).split('<details');
  assert.match(voor, /op 2026-03-05/);
  assert.doesNotMatch(voor, /eerdere/i);
  assert.match(
    achter,
    /<summary>Eerdere dagen<\/summary>.*op 2026-03-04.*op 2026-03-03.*Nog eerdere dagen.*<\/details>$/,
  );
  assert.match(maak(9), /op 2026-03-03.*Nog eerdere dagen<\/a>$/);
  assert.doesNotMatch(maak(9), /<details/);
});
