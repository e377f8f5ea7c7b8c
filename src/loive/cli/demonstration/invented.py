"""Invented people and stories, drawn from common name parts; no real person and no real crime."""

from __future__ import annotations

from random import Random

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Điểu".split()
MIDDLE = {
    "female": "Thị Ngọc Thu Kim Bích Thanh Mỹ".split(),
    "male": "Văn Minh Quốc Hữu Đức Thanh Công".split(),
}
GIVEN = {
    "female": "Hạnh Lan Mai Hương Nhung Thảo Linh Trang Yến Đào Sương Hiền Phượng Cúc".split(),
    "male": "Hùng Dũng Tuấn Long Phúc Khánh Sơn Thắng Lộc Đạt Quý Hải Tâm Bình".split(),
}

# What a caller tells; {place} is filled with a commune's name.
TOLD = {
    "lab": "Người gọi cho biết một nhóm môi giới ở {place} hứa việc nhẹ lương cao ở nước ngoài, "
    "thu giấy tờ và không cho người đi liên lạc về nhà.",
    "sex_prost": "Người gọi nghe hàng xóm kể một cô gái bị giữ trong quán ở {place}, "
    "không được ra ngoài và bị ép trả nợ.",
    "marr": "Người gọi lo một người quen ở {place} bị đưa sang biên giới để kết hôn, "
    "đã đổi số điện thoại và không ai gặp được.",
    "crim_scam": "Gia đình ở {place} nhận cuộc gọi của con trai xin tiền chuộc; "
    "em nói bị ép làm việc lừa đảo qua mạng.",
    "beg": "Người dân thấy hai trẻ em đi xin tiền ban đêm ở {place}, có người lớn đứng canh và thu tiền.",
    "lab_dom": "Người gọi thấy xe lạ đón nhiều người trẻ lúc rạng sáng ở {place}, "
    "nói đi làm công nhân nhưng không rõ nơi đến.",
}
CALLERS = (
    "Người gọi là hàng xóm.",
    "Người gọi là người thân.",
    "Người gọi xin không nêu tên.",
    "Người gọi đi ngang qua và thấy trực tiếp.",
)


def person(draw: Random, sex: str | None = None) -> tuple[str, str]:
    """Return an invented full name and its sex (`female` or `male`)."""
    sex = sex or draw.choices(("female", "male"), (7, 3))[0]
    return f"{draw.choice(FAMILY)} {draw.choice(MIDDLE[sex])} {draw.choice(GIVEN[sex])}", sex


def story(draw: Random, place: str) -> tuple[str, str]:
    """Return the kind of exploitation a tip speaks of and the words it was told in."""
    kind = draw.choice(list(TOLD))
    return kind, f"{TOLD[kind].format(place=place)} {draw.choice(CALLERS)}"
