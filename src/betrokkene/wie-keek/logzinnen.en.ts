import type { Gebeurteniscode } from '../../logboek/codes.ts';
import type { Vorm } from '../../web/aanspreekvorm.ts';
import type { LOGZINNEN } from './logzinnen.nl.ts';

type Zin = Readonly<Record<Vorm, string>>;
export type Vertaaldezin = { readonly zin: Zin; readonly mocht?: Zin };

/** De gebeurtenissen die over iemand in een casus kunnen gaan: elk heeft ook een Engelse zin, anders is er geen programma. */
type Verteld = { [K in Gebeurteniscode]: (typeof LOGZINNEN)[K] extends null ? never : K }[Gebeurteniscode];

const paar = (u: string, je: string): Zin => ({ u, je });
const did = (zin: string, mocht?: string): Vertaaldezin => ({
  zin: paar(zin, zin),
  ...(mocht === undefined ? {} : { mocht: paar(mocht, mocht) }),
});

/** Dezelfde zinnen als `LOGZINNEN`, in het Engels, als vervolg op wie het deed. */
export const LOGZINNEN_EN: Readonly<Record<Verteld, Vertaaldezin>> = {
  'werk-ingezien': did('saw your case in a list of work.'),
  'casussen-ingezien': did('saw your case in a list.'),
  'casus-gezocht': did('saw your case while searching.'),
  'regie-ingezien': did('looked at what is late in your case.'),
  'casus-aangemeld': did('started this case.'),
  'casus-ingezien': did('looked in your case.', 'was not allowed to look in your case.'),
  'betrokkene-geinformeerd': did('wrote down who was told about this discussion.'),
  'informatie-ingezien': did(
    'read the information about the discussion.',
    'was not allowed to read the information about the discussion.',
  ),
  'doel-toegevoegd': did('wrote down a new purpose of this discussion.', 'could not add a purpose.'),
  'deelnemer-uitgenodigd': did('asked someone to join.', 'was not yet allowed to ask someone to join.'),
  'deelname-bevestigd': did('joined and promised not to pass anything on.', 'may not join yet.'),
  'toezegging-aangenomen': did(
    'got something on {wat} when joining.',
    'was not yet allowed to get something on {wat}.',
  ),
  'deelname-afgezien': did('will not join.'),
  'tafel-verlaten': did('has left and reads nothing more in your case.', 'could not leave yet.'),
  'van-tafel-genomen': did(
    'wrote down that someone has left. That person now reads nothing more.',
    'could not write down that someone has left.',
  ),
  'vertrek-opgevangen': did('arranged the work of someone who has left.'),
  'gezag-gewijzigd': did(
    'wrote down who has parental authority now.',
    'could not write down who has parental authority.',
  ),
  'jongere-gewijzigd': did(
    'wrote down what has changed, such as the school or date of birth.',
    'could not write down what has changed, such as the school or date of birth.',
  ),
  'naam-verbeterd': did('corrected the name or date of birth.', 'could not correct the name.'),
  'vervolg-voorbereid': did(
    'started to prepare another discussion that follows this one.',
    'could not start another discussion.',
  ),
  'steunpersoon-erbij': did('wrote down who comes along with the family.', 'could not write down who comes along.'),
  'gezinscode-gemaakt': did(
    'gave someone in the family a code to log in.',
    'was not allowed to give a code to log in.',
  ),
  'gezin-op-papier': did(
    'wrote down that someone does not log in.',
    'could not write down that someone does not log in.',
  ),
  'collega-aangewezen': did(
    'lets a colleague read along, who needs it for the work.',
    'was not allowed to let a colleague read along.',
  ),
  'aanwijzing-beeindigd': did('no longer lets a colleague read along.', 'could not stop a colleague reading along.'),
  'meelezen-begonnen': did('reads along and promised not to tell others.', 'may not read along.'),
  'meelezen-ingezien': did('looked at what there is to read along.', 'was not allowed to read along.'),
  'bijeenkomst-gepland': did('planned a meeting.', 'could not plan a meeting yet.'),
  'bijeenkomst-ingezien': did('looked at what is on the table in a meeting.', 'was not allowed to see that.'),
  'bijeenkomst-gewijzigd': did('moved a meeting.', 'could not move a meeting.'),
  'bijeenkomst-afgezegd': did('cancelled a meeting.', 'could not cancel a meeting.'),
  'aanwezigheid-vastgelegd': did('wrote down who was at a meeting.', 'could not write down who was there.'),
  'besluit-vastgelegd': did('wrote down what was agreed in a meeting.', 'could not write down what was agreed.'),
  'actie-bijgewerkt': did('wrote down if something agreed was done.', 'could not write that down.'),
  'agenda-ingezien': did('looked in their own diary, which has your meeting in it.'),
  'agenda-gewijzigd': did('put a meeting in their own diary.', 'could not change the diary.'),
  'uitnodiging-beantwoord': did('answered the invitation.'),
  'gesprek-vastgelegd': {
    zin: paar('wrote down what the young person wants to say.', 'wrote down what you want to say.'),
  },
  'gesprek-gelezen': did('looked at whether and with whom there was a talk.', 'was not allowed to see that.'),
  'fase-gewijzigd': did('took the next step in the discussion.', 'could not take the next step yet.'),
  'beeld-compleet': did('wrote down that enough is known to make a plan.', 'could not write that down yet.'),
  'beeld-teruggenomen': did('wrote down that something is still missing.', 'could not write that down.'),
  'casusregie-gekozen': did('asked someone to follow the plan.', 'could not ask anyone to follow the plan.'),
  'casusregie-beantwoord': did('answered the request to follow the plan.', 'could not answer that request.'),
  'casusregie-gestopt': did('wrote down that someone no longer follows the plan.', 'could not write that down.'),
  'procesregie-overgedragen': did(
    'passed the lead of the discussion to a colleague.',
    'could not pass on the lead of the discussion.',
  ),
  'behandelrelatie-gewijzigd': {
    zin: paar('wrote down whether they treat the young person.', 'wrote down whether they treat you.'),
    mocht: paar('could not write that down.', 'could not write that down.'),
  },
  'gegeven-meegenomen': did(
    'took something on {wat} along to the next step.',
    'could not take along something on {wat}.',
  ),
  'casus-gesloten': did('closed the case.', 'could not close the case.'),
  'einde-ingezien': did('looked at what happens after closing.'),
  'eigen-deel-ingezien': did(
    'looked at what their own organisation wrote here.',
    'was no longer allowed to look at what their own organisation wrote here.',
  ),
  'eigen-deel-meegenomen': did(
    'took along what their own organisation wrote here.',
    'was no longer allowed to take along what their own organisation wrote here.',
  ),
  'eigen-deel-afgezien': did('said that their own organisation does not need to take anything along.'),
  'vernietiging-ingezien': did('looked at what will be destroyed, without reading it.'),
  'vernietiging-begonnen': did(
    'asked to destroy everything of this discussion.',
    'could not yet ask to destroy everything.',
  ),
  'vernietiging-goedgekeurd': did(
    'agreed that everything of this discussion is destroyed.',
    'could not agree to that.',
  ),
  'vernietiging-gestopt': did('stopped the destruction.', 'could not stop the destruction.'),
  'vernietiging-uitgevoerd': did('started to destroy everything of this discussion.'),
  'vernietiging-afgerond': did('finished the destruction. Nobody can read anything any more.'),
  'gegevens-ingezien': did('looked at what information there is.'),
  'gegeven-gelezen': did('read something on {wat}.', 'was not allowed to see something on {wat}.'),
  'gegeven-bewaard': did('wrote something down on {wat}.'),
  'oordeel-gevraagd': did('checked if something may be shared.'),
  'gegeven-verstrekt': did('shared something on {wat} with {aan}.'),
  'verstrekking-geweigerd': did(
    'was not allowed to share something on {wat} with {aan}.',
    'was not allowed to share something on {wat} with {aan}.',
  ),
  'gegeven-teruggehaald': did('took back something on {wat}.'),
  'verstrekking-ingetrokken': did('made sure that {aan} can no longer read something on {wat}.'),
  'toestemming-gevraagd': did('asked if something may be shared.', 'could not ask yet if something may be shared.'),
  'toestemming-ingezien': did('looked at a question for consent.'),
  'toestemming-beantwoord': did('gave or changed an answer to a question.', 'gave an answer that was not saved.'),
  'toestemming-ingetrokken': did('gave or changed an answer to a question.'),
  'intrekking-beantwoord': did('wrote down what happens to what was already read.', 'could not answer that.'),
  'toestemming-op-papier': did('saved an answer that was given on paper.', 'could not save an answer on paper.'),
  'toestemming-betwist': did('gave or changed an answer to a question.'),
  'scan-gelezen': did('looked at an answer given on paper.', 'was not allowed to see a paper answer.'),
  'afweging-vastgelegd': did('decided alone on sharing, and wrote down why.', 'could not decide this alone.'),
  'bewijs-ingezien': did('checked whether permission was asked in the right way. That is supervision.'),
  'afweging-ingezien': did('read as a supervisor why someone decided to share.', 'was not allowed to read that.'),
  'logboek-ingezien': did('looked at who saw what.', 'was not allowed to see who saw what.'),
  'logboek-bewaard': did('saved who saw what as a file.', 'was not allowed to save who saw what.'),
  'vraag-gesteld': did('asked a question.'),
  'vraag-ingezien': did('read the questions to the discussion leader.'),
  'vraag-beantwoord': did('answered a question.'),
  'verzoek-ingediend': did('asked to see information or used another right.', 'could not ask this now.'),
  'verzoek-ingezien': did('looked at the requests and how they stand.'),
  'verzoek-beantwoord': did('answered a request.', 'could not answer yet.'),
  'verzoek-verlengd': did('needs more time to answer.', 'was not allowed to take longer to answer.'),
  'verzoek-gemeld': did('decided if someone else hears of a request.', 'could not decide this.'),
  'afschrift-gemaakt': did('saved something on {wat} in a file.', 'was not allowed to make a file.'),
  'plan-ingezien': did('looked at the plan page.', 'was not allowed to see the plan.'),
  'planregel-gelezen': did('read something on {wat} in the plan.'),
  'plan-begonnen': did('started a plan.', 'could not start a plan yet.'),
  'plan-gewijzigd': did('wrote something on {wat} in the plan.', 'could not change anything in the plan.'),
  'plan-voorgelegd': did('asked everyone what they think of the plan.', 'could not show the plan yet.'),
  'plan-teruggenomen': did('opened the plan to change it.', 'could not open the plan.'),
  'plan-beantwoord': did('answered on the plan.', 'could not answer on the plan now.'),
  'plan-zonder-antwoord': did('wrote down why someone did not answer.', 'could not write anything down on this.'),
  'plan-vastgesteld': did('made the plan final.', 'could not make the plan final yet.'),
  'plan-afgezien': did('wrote down why there will be no plan.', 'could not write anything down on this.'),
  'plan-gevolgd': did('wrote down how a step of the plan is going.', 'could not write down how it is going.'),
  'plan-geevalueerd': did('wrote down if a goal was reached.', 'could not write down yet if a goal was reached.'),
  'plangesprek-vastgelegd': did(
    'wrote down that there was a talk about the plan.',
    'could not write down that there was a talk.',
  ),
  'verslag-begonnen': did('started a report.', 'could not start a report yet.'),
  'verslag-ingezien': did('looked at the reports page.', 'was not allowed to see the report.'),
  'verslagdeel-gelezen': did('read something on {wat} in a report.'),
  'verslag-afgedrukt': did('saved a report as a file.', 'was not allowed to save the report.'),
  'verslagdeel-geschreven': did('wrote something on {wat} for the report.', 'could not write for the report.'),
  'verslagdeel-voorgelegd': did('put something on {wat} in the report.', 'could not put anything in the report.'),
  'verslagdeel-teruggetrokken': did('took something out of the report.', 'could not take anything out of the report.'),
  'verslag-voorgelegd': did('asked everyone if the report is right.', 'could not ask yet if the report is right.'),
  'verslag-teruggenomen': did('opened the report to change it.', 'could not open the report.'),
  'verslag-beantwoord': did('said if the report is right.', 'could not say now if the report is right.'),
  'verslag-vastgesteld': did('made the report final.', 'could not make the report final yet.'),
  'verslag-uitgebracht': did('made the report ready for everyone.', 'could not make the report ready yet.'),
  'plan-beeindigd': did('wrote down that the plan is finished.', 'could not finish the plan yet.'),
  'herinnering-verstuurd': did('sent a reminder.'),
  'belletje-vastgelegd': did('called someone to say that something is waiting.', 'no longer had to call.'),
};

const ALLE: ReadonlyMap<string, Vertaaldezin> = new Map(Object.entries(LOGZINNEN_EN));

/** De Engelse zin bij een code; een code van een latere versie krijgt een gewone zin. */
export const logzinEngels = (code: string): Vertaaldezin => ALLE.get(code) ?? did('did something in your case.');

/** Waarvoor iets nodig was (3.1), als vervolg op "Why:". */
export const DOELWOORDEN_EN: Readonly<Record<Vorm, Readonly<Record<string, string>>>> = {
  u: {
    a: 'so that the young person can develop well.',
    b: 'to find a good place or good help.',
    c: 'so that the young person does not get stuck at school.',
    d: 'to prevent serious health problems.',
    e: 'to help in more places at once.',
    f: 'to prevent problems with behaviour.',
    g: 'to work together well.',
  },
  je: {
    a: 'so that you can develop well.',
    b: 'to find a good place or good help.',
    c: 'so that you do not get stuck at school.',
    d: 'to prevent serious problems with your health.',
    e: 'to help in more places at once.',
    f: 'to prevent problems with behaviour.',
    g: 'to work together well.',
  },
};
