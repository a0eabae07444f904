"""Makes articles of pages: a line of JSON in, a line of JSON out."""

import base64
import json
import sys

from trafilatura import bare_extraction

for line in sys.stdin:
    page = json.loads(line)
    article = None
    try:
        article = bare_extraction(base64.b64decode(page["html"]), url=page["url"], with_metadata=True, include_comments=False)
    except Exception:
        pass
    result = article and {
        "paragraphs": [text for text in (article.text or "").split("\n") if text.strip()],
        "date": article.date,
        "author": article.author,
    }
    print(json.dumps({key: value for key, value in result.items() if value} | {"paragraphs": result["paragraphs"]} if result else None), flush=True)
