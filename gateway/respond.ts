/** How the gateway's routes answer; the chassis writes it. */
export { jsonReply } from '@hub/chassis';
export type { Reply } from '@hub/chassis';
