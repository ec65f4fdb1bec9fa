import { isServiceNature, NATURES, SERVICE_NATURES } from './catalog.js';

test('a subsidy is no service', () => expect(NATURES.filter(isServiceNature)).toEqual([...SERVICE_NATURES]));
