import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import type { CityPlan } from './plan.ts';

/** Every channel pushes to the county's and the town's centres, and to the zones'. */
const FEEDS = '{COUNTY,ZONE,TOWN}';

const listed = (dataset: string, list: readonly ImportRow[]): Dataset => ({
  dataset,
  estimate: list.length,
  rows: () => list,
});

/** Channels, categories, the centres' standard and the articles of confirmation, all dated. */
export function mediationLists({ scenario }: CityPlan): readonly Dataset[] {
  const { cases, channelsSince, standard, confirmationRules } = scenario;
  return [
    listed(
      'intakeChannels',
      cases.channels.map(({ code, name }) => [code, name, FEEDS, channelsSince, null]),
    ),
    listed(
      'disputeCategories',
      cases.categories.map(({ code, name }) => [code, name, channelsSince, null]),
    ),
    listed(
      'standardAspects',
      standard.aspects.map(([name, requirement], index) => [
        index + 1,
        standard.document,
        name,
        requirement,
        standard.validFrom,
        null,
      ]),
    ),
    listed('confirmationRules', confirmationRules),
  ];
}
