"""Which attachments may be given to the programs of the system: kinds of documents, pictures and recordings.

A list of what may not be opened is never complete: each system has other kinds of programs, and new ones come.
"""

from __future__ import annotations

from flowdash_desktop.domain.field_types.files import file_name

_OPENED = frozenset(
    (
        # texts, but no web page: it holds scripts
        *("txt", "text", "log", "md", "markdown", "rst", "tex", "bib", "csv", "tsv", "tab"),
        *("json", "xml", "yaml", "yml", "toml", "ini"),
        # documents, but none with macros
        *("pdf", "rtf", "doc", "docx", "dot", "dotx", "odt", "ott", "fodt", "xls", "xlsx"),
        *("xlt", "xltx", "ods", "ots", "fods", "ppt", "pptx", "pps", "ppsx", "odp", "otp"),
        *("fodp", "odg"),
        *("pages", "numbers", "key", "vsd", "vsdx", "mpp", "pub", "epub", "mobi", "xps", "oxps"),
        *("djvu", "wpd"),
        # pictures
        *("png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "tif", "tiff", "webp", "heic"),
        *("heif", "avif", "ico", "psd", "xcf", "dng", "cr2", "nef", "arw", "raw", "tga"),
        # recordings
        *("mp3", "wav", "ogg", "oga", "opus", "flac", "m4a", "aac", "wma", "aif", "aiff"),
        *("mid", "midi", "mp4", "m4v", "mov", "avi", "mkv", "webm", "ogv", "mpg", "mpeg"),
        *("wmv", "3gp"),
        # mails, dates, archives, maps and drawings
        *("eml", "msg", "mbox", "ics", "vcf", "zip", "7z", "tar", "gz", "tgz", "bz2"),
        *("xz", "rar", "gpx", "kml", "kmz", "dxf", "dwg", "step", "stp", "stl", "obj"),
        *("3mf",),
    )
)


def may_be_opened(name: str) -> bool:
    """True for a kind of file that holds no program, by the name that it gets on the disk."""
    _, dot, ending = file_name(name).rpartition(".")
    return bool(dot) and ending.strip().lower() in _OPENED
