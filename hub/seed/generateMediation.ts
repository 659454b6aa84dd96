import type { Dataset } from './dataset.ts';
import { createCourses } from './disputeCourse.ts';
import { casePartyRows, confidentialRows, sessionRows } from './disputeDetails.ts';
import { disputeCaseRows } from './disputeRows.ts';
import { helperServiceRows } from './helperServices.ts';
import { helperAssistRows } from './helperWork.ts';
import { centreCheckRows, centreRows, mediatorRows, postingRows, studioRows } from './mediationCentres.ts';
import { mediationLists } from './mediationLists.ts';
import type { CityPlan } from './plan.ts';
import { planCentres } from './planCentres.ts';
import { planHelperTeams } from './planHelperTeams.ts';
import { planMediators } from './planMediators.ts';
import { registerDatasets } from './register.ts';
import {
  maritimeMemberRows,
  maritimeTeamRows,
  outreachRows,
  planVessels,
  vesselRows,
  videoConsultationRows,
} from './seaTeams.ts';

/** Everything of mediation, in the order of its doors. */
export function generateMediation(plan: CityPlan): readonly Dataset[] {
  const centres = planCentres(plan);
  const mediators = planMediators(plan, centres);
  const vessels = planVessels(plan);
  const sources = { plan, courseOf: createCourses(plan, centres), mediators };
  const disputes = plan.cases.length;
  return [
    ...registerDatasets(plan),
    ...mediationLists(plan),
    { dataset: 'centres', estimate: centres.length, rows: () => centreRows(plan, centres) },
    { dataset: 'centreChecks', estimate: 486, rows: () => centreCheckRows(plan, centres) },
    { dataset: 'mediationStudios', estimate: 61, rows: () => studioRows(plan, centres) },
    { dataset: 'mediators', estimate: mediators.length, rows: () => mediatorRows(mediators) },
    { dataset: 'mediatorPostings', estimate: mediators.length, rows: () => postingRows(mediators) },
    { dataset: 'disputeCases', estimate: disputes, rows: () => disputeCaseRows(sources) },
    { dataset: 'caseParties', estimate: disputes * 2, rows: () => casePartyRows(plan) },
    { dataset: 'mediationSessions', estimate: disputes * 2, rows: () => sessionRows(plan) },
    { dataset: 'confidentialRecords', estimate: disputes, rows: () => confidentialRows(plan) },
    { dataset: 'vessels', estimate: vessels.length, rows: () => vesselRows(vessels) },
    { dataset: 'maritimeTeams', estimate: vessels.length, rows: () => maritimeTeamRows(vessels) },
    { dataset: 'maritimeMembers', estimate: vessels.length * 3, rows: () => maritimeMemberRows(vessels) },
    { dataset: 'videoConsultations', estimate: 515, rows: () => videoConsultationRows(plan, vessels) },
    { dataset: 'outreachActivities', estimate: 930, rows: () => outreachRows(plan) },
    {
      dataset: 'helperAssists',
      estimate: 2_000,
      rows: () => helperAssistRows(plan, planHelperTeams(plan)),
    },
    { dataset: 'helperServices', estimate: 160, rows: () => helperServiceRows(plan) },
  ];
}
