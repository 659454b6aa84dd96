import { createLogger, readConfig, runPart } from '@hub/chassis';
import { gatewayConfigOf, gatewayEnv } from './config.ts';
import { createGateway } from './index.ts';

const config = gatewayConfigOf(readConfig(gatewayEnv, process.env));
const log = createLogger({ name: 'gateway', level: config.logLevel });
await runPart(createGateway(config, { log }), log);
