import type { Dataset } from './dataset.ts';
import { assignmentRows, cadreRows } from './generateCadresAssignments.ts';
import { generateCadresFacts } from './generateCadresFacts.ts';
import { memberReportRows, unitReportRows } from './generateCadresReports.ts';
import { arrivalRows, serviceRows } from './generateCadresService.ts';
import { generateCadresStewards } from './generateCadresStewards.ts';
import type { CityPlan } from './plan.ts';
import { registerDatasets } from './register.ts';

/** Everything of cadres, in the order of its doors. Stocks are the same at every scale; arrivals follow the whistles. */
export function generateCadres(plan: CityPlan): readonly Dataset[] {
  const { memberReports, unitReports, firstSecretaries, workTeam, officers } = plan.scenario.cadres;
  const workers = plan.cells.filter(({ isCommunityWorker }) => isCommunityWorker).length;
  const posts = 2 * firstSecretaries + workTeam + officers + workers;
  return [
    ...registerDatasets(plan),
    ...generateCadresFacts(plan),
    { dataset: 'cadres', estimate: posts + memberReports, rows: () => cadreRows(plan) },
    { dataset: 'assignments', estimate: posts, rows: () => assignmentRows(plan) },
    { dataset: 'serviceEntries', estimate: firstSecretaries * 90, rows: () => serviceRows(plan) },
    { dataset: 'whistleArrivals', estimate: 13_000 * plan.scale, rows: () => arrivalRows(plan) },
    { dataset: 'unitReports', estimate: unitReports, rows: () => unitReportRows(plan) },
    { dataset: 'memberReports', estimate: memberReports * 1.04, rows: () => memberReportRows(plan) },
    ...generateCadresStewards(plan),
  ];
}
