// "Expected course: look for reasons": what is to be done is said in words, the border only helps the eye.
import type { CourseMark } from '../../shared/domain/course-mark.ts';
import { t } from '../../shared/i18n/en.ts';

export function CourseTag({ level, sentence }: CourseMark) {
  return (
    <span className={`tag standing-${level}`} title={sentence}>
      {t('standing.tag', { what: t(`standing.level.${level}`) })}
    </span>
  );
}
