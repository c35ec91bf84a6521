import Fastify from 'fastify';
import pg from 'pg';
import { antwoord } from '../meten/kind.ts';
import { type Stand, stand } from './stand.ts';

export type Kaalvraag = { readonly soort: 'open' | 'stand' };
export type Kaalantwoord =
  | { readonly soort: 'open'; readonly adres: string }
  | { readonly soort: 'stand'; readonly stand: Stand };

/**
 * The bare limit: Fastify and pg give the same rows as JSON, from one statement each. No session, no rules, no
 * row-level security (it reads as superuser), no encryption (the texts stand open beside the region), no log.
 */
const [url = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
const server = Fastify({ logger: false });

const LIJST = `select c.id, c.kenmerk, c.fase, o.naam as overlegtype, s.naam as school, l.nieuwste_op as "nieuwsteOp", t.tekst as jongere,
    (select k.soort from taak k where k.casus_id = c.id and k.gereed_op is null order by (k.voor_persoon_id = $1) desc, k.aangemaakt_op limit 1) as "wachtOp"
  from lidmaatschap l join casus c on c.id = l.casus_id join overlegtype o on o.id = c.overlegtype_id
    left join school s on s.id = c.school_id left join kaal.tekst t on t.record = c.id and t.soort = 'casus.initialen'
  where l.persoon_id = $1 and l.tot is null and c.status = 'open' order by l.nieuwste_op desc, l.casus_id desc limit 50`;

const CASUS = `select c.id, c.kenmerk, c.fase, c.doelen, o.naam as overlegtype, s.naam as school, v.tekst as vraag,
    (select json_agg(json_build_object('id', d.id, 'soort', d.soort, 'naam', t.tekst, 'partij', p.naam, 'functie', a.functie, 'bevestigd', d.bevestigd_op))
       from deelnemer d left join partij p on p.id = d.partij_id left join aanstelling a on a.id = d.aanstelling_id
         left join kaal.tekst t on t.record = d.persoon_id and t.soort = 'persoon.naam' where d.casus_id = c.id) as deelnemers,
    (select json_agg(json_build_object('id', g.id, 'categorie', g.categorie, 'doel', g.doel, 'aard', g.aard, 'brondatum', g.brondatum,
         'bron', g.bron_deelnemer_id, 'status', g.status, 'gewijzigdOp', g.gewijzigd_op, 'tekst', t.tekst,
         'ontvangers', (select json_agg(json_build_object('aan', x.aan_deelnemer_id, 'op', x.gegeven_op, 'gelezen', x.gelezen_op)) from verstrekking x
            where x.casus_id = $1 and x.gegeven_id = g.id and g.bron_persoon_id = $2)))
       from gegeven g left join kaal.tekst t on t.record = g.id where g.casus_id = c.id and (g.bron_persoon_id = $2
         or g.id in (select x.gegeven_id from verstrekking x where x.casus_id = $1 and x.aan_persoon_id = $2 and x.status = 'actief'))) as gegevens,
    (select json_agg(json_build_object('id', b.id, 'voor', b.voor_deelnemer_id, 'datum', b.voor_datum, 'stand', b.stand)) from besluit b
       where b.casus_id = c.id and b.soort = 'actie') as acties,
    (select json_agg(json_build_object('id', k.id, 'soort', k.soort, 'voor', k.voor_persoon_id, 'datum', k.voor_datum)) from taak k
       where k.casus_id = c.id and k.gereed_op is null) as taken,
    (select json_agg(json_build_object('id', b.id, 'op', b.op, 'duur', b.duur_minuten)) from bijeenkomst b where b.casus_id = c.id) as bijeenkomsten,
    (select json_agg(json_build_object('vraag', q.vraag_id, 'persoon', q.persoon_id, 'antwoord', q.antwoord, 'op', q.op)) from toestemming q
       where q.casus_id = c.id) as toestemmingen,
    (select json_agg(e) from (select g.op, g.code, g.uitkomst, g.persoon_id, g.functie, g.categorieen, g.doel, p.naam as partij from gebeurtenis g
       left join partij p on p.id = g.partij_id where g.casus_id = c.id
         and (g.persoon_id = $2 or g.bron_partij_id = (select partij_id from persoon where id = $2)) order by g.op desc, g.volgnummer desc limit 60) e) as gebeurtenissen
  from casus c join overlegtype o on o.id = c.overlegtype_id left join school s on s.id = c.school_id
    left join kaal.tekst v on v.record = c.id and v.soort = 'casus.vraag' where c.id = $1`;

server.get<{ Params: { persoon: string } }>('/lijst/:persoon', async ({ params }) => {
  const { rows } = await pool.query({ name: 'lijst', text: LIJST, values: [params.persoon] });
  return rows;
});
server.get<{ Params: { casus: string; persoon: string } }>('/casus/:casus/:persoon', async ({ params }) => {
  const { rows } = await pool.query({ name: 'casus', text: CASUS, values: [params.casus, params.persoon] });
  return rows[0];
});

const adres = await server.listen({ port: 0, host: '127.0.0.1' });
antwoord<Kaalvraag, Kaalantwoord>(({ soort }) => (soort === 'open' ? { soort, adres } : { soort, stand: stand() }));
