import type { Stream } from './stream.ts';

/** Surnames common on the Shandong peninsula, the more common ones more often. */
const SURNAMES = Array.from(
  '王王王王王王张张张张张刘刘刘刘李李李李孙孙孙于于丛宋姜毕徐周林赵杨曲邹邵董苗隋梁鞠吕高郭马丁谷戚侯车汤唐夏袁汪',
);
const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉建国玉兰海英红梅晓东志波云峰秀珍春燕宁鹏飞宇晨佳怡雪婷昊然博欣悦浩子轩',
);

/** Names that stand in the published year-end page; nobody here is called so. */
const TAKEN: ReadonlySet<string> = new Set(['孔宪振', '丛婵', '于青', '刘俊军', '张宇', '殷玉鹏', '丁浩']);

/** An invented name. */
export function inventName(stream: Stream): string {
  const name = stream.pick(SURNAMES) + stream.pick(GIVEN) + (stream.chance(0.72) ? stream.pick(GIVEN) : '');
  return TAKEN.has(name) ? inventName(stream) : name;
}

/** Residents that the generator knows; each is only an opaque subject. */
const RESIDENTS = 380_000;

/** An invented resident's subject, as the issuer would name him. */
export const drawResident = (stream: Stream): string =>
  `p-${stream.between(0, RESIDENTS).toString(36).padStart(5, '0')}`;
