import { writeFiles } from '@hub/schema/printedFile';
import { eventPages } from '@hub/schema/eventPages';
import { sampleEnvelope } from './print.ts';
console.log(writeFiles(eventPages(sampleEnvelope)).length);
